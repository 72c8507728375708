using Xunit;

namespace Samen.Funding.Tests;

/// <summary>One running service for all refusals, since they change nothing.</summary>
public sealed class RefusalFixture : IAsyncLifetime
{
    internal FundApp Fund { get; private set; } = null!;

    internal string Before { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Fund = await FundApp.Start();
        await Fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await Fund.NewBudget(2020, 1001);
        await Fund.Adopt(400, 50);
        await Fund.NewRun(2020);
        Before = await Fund.Snapshot();
    }

    public ValueTask DisposeAsync() => Fund.DisposeAsync();
}
