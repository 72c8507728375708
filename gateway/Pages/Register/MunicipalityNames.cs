using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Register;

/// <summary>
/// The register's names for lists and choices. It is public and changes once a year, so one copy for all requests is
/// kept for a minute; while the register is away, codes stand in for names.
/// </summary>
internal sealed class MunicipalityNames(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private (IReadOnlyDictionary<string, MunicipalityView> Names, DateTimeOffset Read) copy = (
        new Dictionary<string, MunicipalityView>(),
        DateTimeOffset.MinValue
    );

    /// <summary>What was read last, for who read it just now; possibly nothing.</summary>
    public IReadOnlyDictionary<string, MunicipalityView> Known => copy.Names;

    /// <summary>
    /// All municipalities by code, also those that were abolished; the last known ones, possibly none, while the register is away.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, MunicipalityView>> All(ApiClient api)
    {
        ArgumentNullException.ThrowIfNull(api);
        var now = clock.GetUtcNow();
        if (copy.Names.Count > 0 && now - copy.Read < Kept)
            return copy.Names;
        try
        {
            var all = new Dictionary<string, MunicipalityView>();
            string? cursor = null;
            do
            {
                var page = await api.Municipalities(abolished: true, cursor: cursor, limit: 100);
                foreach (var municipality in page.Items)
                    all[municipality.Code] = municipality;
                cursor = page.Next;
            } while (cursor is not null && all.Count < 2000);
            copy = (all, now);
        }
        catch (ApiProblem problem) when (problem.IsAway)
        {
            // Names are a convenience: the page that asked for them can do without.
        }
        return copy.Names;
    }
}
