using Samen.Gateway.Access;

namespace Samen.Gateway.Pages.Kit;

/// <summary>What the page of a request holds, for its files and its addresses in the APIs.</summary>
internal sealed class PageContents
{
    /// <summary>The most addresses that a page names.</summary>
    private const int Most = 4;

    /// <summary>A page may read several at once.</summary>
    private readonly List<string> reads = [];

    /// <summary>Whether there is a table or a list of facts.</summary>
    public bool HasData { get; private set; }

    /// <summary>Whether the page offers its list as a file itself.</summary>
    public bool HasFile { get; private set; }

    /// <summary>Something was added.</summary>
    public event Action? Changed;

    /// <summary>Where the APIs have what the page shows, for everybody, in the order in which it was read.</summary>
    public IReadOnlyList<string> Sources
    {
        get
        {
            lock (reads)
                return [.. reads.Distinct().Take(Most)];
        }
    }

    /// <summary>A table or facts are shown.</summary>
    public void Show()
    {
        HasData = true;
        Changed?.Invoke();
    }

    /// <summary>A file is offered.</summary>
    public void Offer()
    {
        HasFile = true;
        Changed?.Invoke();
    }

    /// <summary>The page read this of a service.</summary>
    /// <param name="address">Path and query of the API.</param>
    public void Read(string address)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        // The names of municipalities are read for every page.
        if (!AccessTable.IsPublic(path) || query.Contains("abolished=", StringComparison.Ordinal))
            return;
        var kept = query.Split('&').Where(part => part.Length > 0 && !part.StartsWith("cursor=", StringComparison.Ordinal));
        lock (reads)
            reads.Add(string.Join('?', new[] { path, string.Join('&', kept) }.Where(part => part.Length > 0)));
    }
}
