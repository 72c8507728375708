using System.Diagnostics.Metrics;
using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>Checks daily, and when asked to, that what must always hold of the ledger does; keeps what was found.</summary>
internal sealed class LedgerChecks
{
    public static readonly TimeSpan Daily = TimeSpan.FromHours(24);

    private readonly FundingDatabase database;
    private readonly LedgerChain chain;
    private readonly TimeProvider clock;
    private readonly ILogger<LedgerChecks> log;
    private int failing;

    /// <param name="database">The store.</param>
    /// <param name="chain">Verifies the seals.</param>
    /// <param name="clock">For when it was checked.</param>
    /// <param name="meters">Shows <c>samen.ledger.failing</c>: how many checks failed last.</param>
    /// <param name="log">Where a check that fails is an error.</param>
    public LedgerChecks(FundingDatabase database, LedgerChain chain, TimeProvider clock, IMeterFactory meters, ILogger<LedgerChecks> log)
    {
        (this.database, this.chain, this.clock, this.log) = (database, chain, clock, log);
        meters
            .Create("Samen.Funding")
            .CreateObservableGauge(
                "samen.ledger.failing",
                () => failing,
                null,
                "How many checks of the ledger failed when it was last looked at."
            );
    }

    /// <summary>Checks everything and keeps what was found.</summary>
    public async Task<IReadOnlyList<LedgerCheck>> Run(CancellationToken ct)
    {
        var checks = new List<LedgerCheck>();
        await using (var reading = await database.Read(ct))
        {
            foreach (var kind in Enum.GetValues<LedgerCheckKind>().Where(kind => kind != LedgerCheckKind.ChainIsWhole))
                checks.Add(LedgerCheck.Of(kind, await LedgerCheckStore.WrongIn(reading, kind), clock.GetUtcNow()));
        }
        var broken = (await chain.Verify(ct)).Broken;
        checks.Add(LedgerCheck.Of(LedgerCheckKind.ChainIsWhole, broken is null ? [] : [broken], clock.GetUtcNow()));
        await database.Write(
            async work =>
            {
                foreach (var check in checks)
                    await LedgerCheckStore.Keep(work, check);
            },
            ct
        );
        failing = checks.Count(check => !check.Holds);
        foreach (var check in checks.Where(check => !check.Holds))
            log.LogError("The ledger does not hold: {Check}: {Found}", check.Kind, check.Found);
        return checks;
    }
}
