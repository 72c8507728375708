using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What waits for the clerk of a council.</summary>
internal sealed class CouncilTasks(Setting<CouncilInstructionSettings> settings)
{
    /// <summary>The say of the council on each item on an agenda, by the step that comes next.</summary>
    public async Task<IEnumerable<TaskView>> Instructions(TaskQuestion question)
    {
        AgendaItem[] items = [.. await Items(question, ItemStatus.Placed), .. await Items(question, ItemStatus.Open)];
        var own = (
            await MunicipalityTaskStore.Instructions(question.Reading, question.Municipality, items.Select(item => item.Id))
        ).ToDictionary(one => one.ItemId);
        var terms = await settings.In(question.Reading);
        return items
            .Where(item => item.Kind != ItemKind.Information && item.AssemblyDate >= question.Today)
            .Select(item => Next(question.Municipality, item, own.GetValueOrDefault(item.Id), terms))
            .OfType<TaskView>();
    }

    private static TaskView? Next(string code, AgendaItem item, CouncilInstruction? recorded, CouncilInstructionSettings terms)
    {
        var own = (recorded ?? new CouncilInstruction { ItemId = item.Id, MunicipalityCode = code }).View(item, null, terms);
        var dates = own.Dates!;
        return (own.Status, own.WantsSay) switch
        {
            (CouncilInstructionStatus.NotAsked, _) => Of(TaskKind.AskCouncil, "", dates.PapersDate),
            (CouncilInstructionStatus.Asked, null) => Of(TaskKind.AnswerForCouncil, "#kop-antwoord", dates.PapersDate),
            (CouncilInstructionStatus.Asked, _) => Of(TaskKind.PlanCouncil, "#kop-plannen", dates.PapersDate),
            (CouncilInstructionStatus.Planned, _) => Of(TaskKind.GiveInstruction, "#kop-mandaat", dates.AssemblyDate),
            _ => null,
        };

        TaskView Of(TaskKind kind, string anchor, DateOnly due) =>
            new(
                kind,
                "",
                $"agenda-items/{item.Id}",
                item.Title,
                $"/agendapunten/{item.Id}/mandaat{anchor}",
                DueAt: DeadlineSettings.EndOf(due)
            );
    }

    /// <summary>Drafts of decisions, and undertakings that are open.</summary>
    public static async Task<IEnumerable<TaskView>> Decisions(TaskQuestion question) =>
        from decision in await MunicipalityTaskStore.Decisions(question.Reading, question.Municipality)
        let step = decision.Status == CouncilDecisionStatus.Recorded ? (TaskKind.SettleUndertaking, "afdoen")
        : decision.IsComplete(question.Today) ? (TaskKind.RecordCouncilDecision, "vastleggen")
        : (TaskKind.CompleteCouncilDecision, "wijzigen")
        select new TaskView(
            step.Item1,
            "",
            $"council-decisions/{decision.Id}",
            decision.Title,
            $"/raadsstukken/{decision.Id}#kop-{step.Item2}",
            decision.Id.MadeAt(),
            decision is { Status: CouncilDecisionStatus.Recorded, DueDate: { } due } ? DeadlineSettings.EndOf(due) : null
        );

    /// <summary>This year and later ones of which the contribution is known, and not what the council decided on it.</summary>
    public static async Task<IEnumerable<TaskView>> Budgets(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        foreach (var year in await MunicipalityTaskStore.Years(question.Reading, question.Today.Year))
        {
            var asked = (await ContributionCopyStore.Of(question.Reading, year, question.Municipality)).SingleOrDefault();
            var decided = await JointFacilitiesStore.Get(question.Reading, year, question.Municipality);
            if (asked is not null && decided?.Status is null or JointFacilitiesStatus.NotYet)
                tasks.Add(
                    new TaskView(
                        TaskKind.DecideJointFacilities,
                        "",
                        $"joint-facilities/{question.Municipality}-{year}",
                        $"Gezamenlijke voorzieningen {year}",
                        $"/gemeenten/{question.Municipality}/voorzieningen/{year}#kop-besluit",
                        DueAt: DutchTime.At(JointFacilities.SendBefore(year), TimeOnly.MinValue),
                        AmountCents: asked.NetCents
                    )
                );
        }
        return tasks;
    }

    private static Task<IReadOnlyList<AgendaItem>> Items(TaskQuestion question, ItemStatus status) =>
        ItemListStore.Agenda(question.Reading, new() { Status = status }, null, TaskQuestion.MostOfAKind);
}
