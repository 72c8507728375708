using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Tasks;

namespace Samen.Municipalities;

/// <summary>What waits around the agenda: for the assembly secretary, and figures for the administrator.</summary>
internal sealed class AgendaTasks(Setting<VotingSettings> voting)
{
    /// <summary>A motion is reported on from so many days before it is due.</summary>
    private const int DaysBeforeDue = 31;

    /// <summary>Items on no agenda; where there is no assembly to come, that first.</summary>
    public async Task<IEnumerable<TaskView>> ToPlace(TaskQuestion question)
    {
        AgendaItem[] items = [.. await Items(question, ItemStatus.Proposed), .. await Items(question, ItemStatus.Held)];
        if (items.Length == 0)
            return [];
        var coming = await MunicipalityTaskStore.Coming(question.Reading, question.Today);
        if (coming.Count == 0)
            return
            [
                Of(TaskKind.ConveneAssembly, items[^1], items[^1].ProposedAt) with
                {
                    Path = "/vergaderingen#kop-bijeenroepen",
                    Count = items.Length,
                },
            ];
        var invited = await MunicipalityTaskStore.NextInvitation(question.Reading, question.Today, question.Now);
        return items.Select(item =>
            Of(TaskKind.PlaceItem, item, item.ProposedAt, invited) with
            {
                Path = $"/agendapunten/{item.Id}#plaatsing",
            }
        );
    }

    /// <summary>Items on an agenda: amendments to settle, and what can be opened, confirmed or noted today.</summary>
    public async Task<IEnumerable<TaskView>> ToDecide(TaskQuestion question)
    {
        var items = await Items(question, ItemStatus.Placed);
        var settings = await voting.In(question.Reading);
        var views = await ItemStore.Views(question.Reading, question.Caller, settings, question.Now, items);
        var amendments = await MunicipalityTaskStore.Amendments(question.Reading);
        var amended = amendments.ToLookup(amendment => amendment.ItemId);
        var complete = await CompleteOn(question, views.Where(view => view.AllowedActions.Contains("Open")));
        return items
            .Zip(views, (item, view) => (item, view))
            .SelectMany(pair => amended[pair.item.Id].Any() ? amended[pair.item.Id].Select(one => Of(pair.item, one)) : Decide(pair));

        IEnumerable<TaskView> Decide((AgendaItem Item, AgendaItemView View) one)
        {
            var (item, allowed) = (one.Item, one.View.AllowedActions);
            if (item.ProposedDecision is { } proposed)
                return proposed.By != question.Caller.Id && allowed.Contains("Acclaim") ? [ToConfirm(item, proposed, "acclamatie")] : [];
            if (item.Kind == ItemKind.Information)
                return allowed.Contains("Acclaim") ? [AtDesk(TaskKind.TakeNote, item, "acclamatie", item.DecidesFrom)] : [];
            return complete.TryGetValue(item.AssemblyId!.Value, out var ends) && allowed.Contains("Open") && HasRules(item, settings)
                ? [Of(TaskKind.OpenVote, item, item.DecidesFrom, ends) with { Path = $"/agendapunten/{item.Id}#kop-openen" }]
                : [];
        }
    }

    /// <summary>Open votes that are over, and those that another person proposed to close.</summary>
    public async Task<IEnumerable<TaskView>> ToClose(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        foreach (var item in await Items(question, ItemStatus.Open))
        {
            if (item.ProposedDecision is { } proposed)
            {
                if (proposed.By != question.Caller.Id)
                    tasks.Add(ToConfirm(item, proposed, "sluiten") with { Path = $"/agendapunten/{item.Id}#kop-sluiten" });
                continue;
            }
            var ends = await AssemblyStore.Deadline(question.Reading, item.AssemblyId!.Value, DeadlineKind.Votes);
            if (item.VotingIsOver((await BallotStore.Turnout(question.Reading, item.Id)).Municipalities, ends, question.Now))
                tasks.Add(
                    Of(TaskKind.CloseVote, item, ends < question.Now ? ends : item.OpenedAt) with
                    {
                        Path = $"/agendapunten/{item.Id}#kop-sluiten",
                    }
                );
        }
        return tasks;
    }

    /// <summary>Decisions that the chair has not declared.</summary>
    public static async Task<IEnumerable<TaskView>> ToDeclare(TaskQuestion question) =>
        (await MunicipalityTaskStore.Undeclared(question.Reading)).Select(item =>
            AtDesk(TaskKind.DeclareDecision, item, "bekend", item.ClosedAt)
        );

    /// <summary>Motions that nobody carries out yet, or that are due.</summary>
    public static async Task<IEnumerable<TaskView>> ToExecute(TaskQuestion question) =>
        (await MunicipalityTaskStore.Motions(question.Reading, question.Today.AddDays(DaysBeforeDue))).Select(motion => new TaskView(
            motion.Status == MotionStatus.Unassigned ? TaskKind.AssignMotion : TaskKind.ReportMotion,
            "",
            $"agenda-items/{motion.ItemId}",
            motion.Title,
            $"/agendapunten/{motion.ItemId}/behandelen#kop-uitvoering",
            DueAt: motion.DueOn is { } due ? DeadlineSettings.EndOf(due) : null
        ));

    /// <summary>Assemblies to come on whose reference date municipalities have no inhabitants.</summary>
    public static async Task<IEnumerable<TaskView>> Figures(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        foreach (var assembly in await MunicipalityTaskStore.Coming(question.Reading, question.Today))
        {
            var without = await VoteWeights.Without(question.Reading, assembly);
            if (without.Count > 0)
                tasks.Add(
                    new TaskView(
                        TaskKind.RecordInhabitants,
                        "",
                        $"assemblies/{assembly.Id}",
                        AssemblyWords.TitleOf(assembly),
                        "/gemeenten/inwoners#kop-csv",
                        assembly.ChangedAt,
                        assembly.DecidesFrom,
                        Count: without.Count
                    )
                );
        }
        return tasks;
    }

    private static bool HasRules(AgendaItem item, VotingSettings settings) =>
        settings.Of(item.NameOfRules) is { } rules && !(rules.Binding && item.AssemblyKind == AssemblyKind.Consultation);

    /// <summary>The assemblies of these items where each municipality has its figure, with the last moment to vote.</summary>
    private static async Task<Dictionary<Guid, DateTimeOffset?>> CompleteOn(TaskQuestion question, IEnumerable<AgendaItemView> items)
    {
        var complete = new Dictionary<Guid, DateTimeOffset?>();
        foreach (var id in items.Select(item => item.AssemblyId!.Value).Distinct())
        {
            var ends = await AssemblyStore.Deadline(question.Reading, id, DeadlineKind.Votes);
            var assembly = (await AssemblyStore.Get(question.Reading, id))!;
            if (!(question.Now >= ends) && (await VoteWeights.Without(question.Reading, assembly)).Count == 0)
                complete[id] = ends;
        }
        return complete;
    }

    private static Task<IReadOnlyList<AgendaItem>> Items(TaskQuestion question, ItemStatus status) =>
        ItemListStore.Agenda(question.Reading, new() { Status = status }, null, TaskQuestion.MostOfAKind);

    private static TaskView ToConfirm(AgendaItem item, ProposedDecision proposed, string form) =>
        AtDesk(TaskKind.ConfirmDecision, item, form, proposed.At);

    private static TaskView Of(AgendaItem item, Amendment amendment) =>
        AtDesk(TaskKind.DisposeAmendment, item, "amendement", amendment.SubmittedAt) with
        {
            Subject = $"amendments/{amendment.Id}",
            Title = amendment.Title,
            DueAt = item.DecidesFrom,
        };

    private static TaskView AtDesk(TaskKind kind, AgendaItem item, string form, DateTimeOffset? since) =>
        Of(kind, item, since) with
        {
            Path = $"/agendapunten/{item.Id}/behandelen#kop-{form}",
        };

    private static TaskView Of(TaskKind kind, AgendaItem item, DateTimeOffset? since, DateTimeOffset? due = null) =>
        new(kind, "", $"agenda-items/{item.Id}", item.Title, "", since, due);
}
