using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Tasks;

namespace Samen.Funding;

/// <summary>What waits in the ledger.</summary>
internal static class LedgerTasks
{
    public static async Task<IEnumerable<TaskView>> Entries(TaskQuestion question)
    {
        var prepared = await ManualEntryStore.List(question.Reading, ManualEntryStatus.Prepared, null, TaskQuestion.MostOfAKind);
        return from entry in await ManualViews.Of(question.Reading, question.Caller, prepared)
            where entry.AllowedActions.Contains(nameof(ManualAction.Approve))
            select new TaskView(
                TaskKind.ApproveManualEntry,
                "",
                $"manual-entries/{entry.Id}",
                entry.Text,
                $"/fonds/grootboek/memoriaal/{entry.Id}",
                entry.PreparedAt,
                AmountCents: entry.Postings.Sum(posting => Math.Max(0, posting.AmountCents!.Value))
            );
    }

    /// <summary>Years that one person proposed to close, or to open again.</summary>
    public static async Task<IEnumerable<TaskView>> Years(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        foreach (var year in await LedgerYearStore.All(question.Reading, question.Today.Year))
        {
            var (action, kind) =
                year.Status == LedgerYearStatus.ClosingProposed ? (YearAction.Close, TaskKind.CloseLedgerYear)
                : year.Status == LedgerYearStatus.ReopeningProposed ? (YearAction.Reopen, TaskKind.ReopenLedgerYear)
                : default;
            if (year.ProposedBy is null)
                continue;
            var view = await YearSteps.View(question.Reading, year, question.Caller, question.Now);
            if (view.AllowedActions.Contains(action.ToString()))
                tasks.Add(new(kind, "", $"ledger-years/{year.Year}", $"{year.Year}", "/fonds/grootboek/jaren", year.ProposedAt));
        }
        return tasks;
    }

    public static async Task<IEnumerable<TaskView>> Checks(TaskQuestion question) =>
        from check in await LedgerCheckStore.All(question.Reading)
        where !check.Holds
        select new TaskView(
            TaskKind.LookAtLedgerCheck,
            "",
            $"ledger-checks/{check.Kind}",
            check.Found ?? $"{check.Kind}",
            "/fonds/grootboek",
            check.CheckedAt
        );
}
