using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What a caller sees of a run, and may do with it.</summary>
internal sealed partial record ContributionRun
{
    /// <param name="caller">Who looks: the fund manager and auditors also see who did what.</param>
    public ContributionRunView View(Caller caller)
    {
        var inside = BudgetReaders.Include(caller);
        return new(
            Id,
            Year,
            Status,
            Version,
            BudgetRevision,
            ReferenceDate,
            Municipalities,
            Inhabitants,
            Key,
            NetCents,
            VatPercentage,
            VatCents,
            NetCents + VatCents,
            RunAt,
            CheckedAt,
            Status == ContributionRunStatus.Final ? EndedAt : null,
            inside ? RunBy : null,
            inside ? CheckedBy : null,
            Refusal,
            ReplacesRunId,
            ReplacedByRunId,
            ReplacedByRunId is null && (IsPending || Status == ContributionRunStatus.Final) && CurrentRevision != BudgetRevision
                ? new StaleRunView(CurrentRevision == 0 ? null : CurrentRevision, CurrentCents, CurrentCents - NetCents)
                : null,
            caller.Is(Roles.FundManager) ? [.. LifeCycle.Keys.Where(k => Allows(k, caller.Id)).Select(k => k.Item2.ToString())] : []
        );
    }

    private bool Allows((ContributionRunStatus Status, RunAction Action) step, string by) =>
        step.Status == Status
        && step.Action switch
        {
            RunAction.Finalise => true,
            RunAction.Withdraw => by == RunBy,
            _ => SecondPerson.Is(RunBy, by),
        };
}
