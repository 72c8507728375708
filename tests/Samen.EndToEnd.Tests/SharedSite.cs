using Samen.EndToEnd.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace Samen.EndToEnd.Tests;

/// <summary>One all-in-one for all tests that look at nothing but what they made themselves.</summary>
public sealed class SharedSite : IAsyncDisposable
{
    private readonly Lazy<Task<Site>> started = new(async () =>
    {
        var site = Site.AllInOne();
        await site.Start();
        return site;
    });

    internal Task<Site> Started => started.Value;

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
            await (await started.Value).DisposeAsync();
    }
}
