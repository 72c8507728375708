using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Tasks;

namespace Samen.Municipalities;

/// <summary>What waits for who votes for a municipality, and for who names them.</summary>
internal static class VotingTasks
{
    /// <summary>Open items on which the municipality has not voted, where the caller carries its card or nobody does.</summary>
    public static async Task<IEnumerable<TaskView>> Votes(TaskQuestion question)
    {
        var (reading, code) = (question.Reading, question.Municipality);
        var items = await MunicipalityTaskStore.Votes(reading, code, question.Now);
        if (items.Count == 0)
            return [];
        var share = await MunicipalityTaskStore.Share(reading, code);
        var representatives = await RepresentativeStore.Of(reading, code);
        var voting = new HashSet<Guid>();
        foreach (var (assembly, day) in items.Select(item => (item.AssemblyId, item.AssemblyDate)).Distinct())
        {
            var card = await VotingCardStore.Get(reading, assembly, code);
            if (card.IsFor(question.Caller) && card.IsInOffice(representatives, day))
                voting.Add(assembly);
        }
        return items
            .Where(item => voting.Contains(item.AssemblyId))
            .Select(item => new TaskView(
                TaskKind.CastVote,
                "",
                $"agenda-items/{item.Id}",
                item.Title,
                $"/agendapunten/{item.Id}#kop-stemmen",
                item.Since,
                item.DueAt,
                share?.Of(item.Cents)
            ));
    }

    /// <summary>Cards of assemblies to come that were issued and that nobody has taken.</summary>
    public static async Task<IEnumerable<TaskView>> Cards(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        var representatives = await RepresentativeStore.Of(question.Reading, question.Municipality);
        foreach (var assembly in await MunicipalityTaskStore.Coming(question.Reading, question.Today))
        {
            var card = await VotingCardStore.Get(question.Reading, assembly.Id, question.Municipality);
            if (card.Status == CardStatus.Issued && card.IsInOffice(representatives, assembly.Date))
                tasks.Add(Of(TaskKind.TakeVotingCard, assembly, "#kop-kaart", card.IssuedAt, DeadlineSettings.EndOf(assembly.Date)));
        }
        return tasks;
    }

    /// <summary>Assemblies to come for which the municipality named nobody; where nobody can be named, that first.</summary>
    public static async Task<IEnumerable<TaskView>> Voters(TaskQuestion question)
    {
        var tasks = new List<TaskView>();
        var representatives = await RepresentativeStore.Of(question.Reading, question.Municipality);
        foreach (var assembly in await MunicipalityTaskStore.Coming(question.Reading, question.Today))
        {
            if ((await VotingCardStore.Get(question.Reading, assembly.Id, question.Municipality)).Status != CardStatus.Free)
                continue;
            var task = Of(TaskKind.NameVoter, assembly, "", assembly.ChangedAt, assembly.DecidesFrom);
            tasks.Add(
                representatives.Any(one => !VotingCard.FaultsOf(one, assembly.Date).Any())
                    ? task
                    : task with
                    {
                        Kind = TaskKind.RecordRepresentative,
                        Path = $"/gemeenten/{question.Municipality}/vertegenwoordigers#kop-persoon",
                    }
            );
        }
        return tasks;
    }

    private static TaskView Of(TaskKind kind, Assembly assembly, string anchor, DateTimeOffset since, DateTimeOffset due) =>
        new(
            kind,
            "",
            $"assemblies/{assembly.Id}",
            AssemblyWords.TitleOf(assembly),
            $"/vergaderingen/{assembly.Id}/stemmen{anchor}",
            since,
            due
        );
}
