using System.Globalization;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>The parts of a plan as people write them, one on a line, and how such a line is read; in the visitor's language.</summary>
public sealed class PlanText
{
    private readonly Ui ui;
    private readonly IReadOnlyDictionary<string, string> municipalities;

    internal PlanText(Ui ui, IReadOnlyDictionary<string, string> municipalities) => (this.ui, this.municipalities) = (ui, municipalities);

    public string Line(CostLine cost) =>
        $"{cost.Year}; {Text(Words.Of(cost.Recurrence!.Value))}; {Text(Words.Of(cost.Kind!.Value))}; {ui.EuroInput(cost.Cents!.Value)}";

    public string Line(Milestone milestone) => $"{FieldParser.Input(milestone.Day)}; {milestone.Title}";

    public string Line(PlanRisk risk) =>
        $"{Text(Words.Of(risk.Level!.Value))}; {risk.Description}{(risk.Measure is { } measure ? $"; {measure}" : "")}";

    public string Line(PlanParticipant participant) => $"{NameOf(participant)}; {Text(Words.Of(participant.Role!.Value))}";

    /// <summary>A municipality's name, or that of the organisation.</summary>
    public string NameOf(PlanParticipant participant) =>
        participant.MunicipalityCode is { } code ? municipalities.GetValueOrDefault(code) ?? code : participant.Organisation!;

    /// <summary>Which part of a line of costs is wrong.</summary>
    public static (string Nl, string En) WhyNoCost(string line) =>
        Parts(line) switch
        {
            [var year, ..] when !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out _) => (
                $"‘{year}’ is geen jaar; regel",
                $"‘{year}’ is not a year; line"
            ),
            [_, var recurrence, ..] when Chosen<Recurrence>(recurrence, Words.Of) is null => (
                $"‘{recurrence}’ is niet eenmalig of jaarlijks; regel",
                $"‘{recurrence}’ is not one-off or yearly; line"
            ),
            [_, _, var kind, ..] when Chosen<CostKind>(kind, Words.Of) is null => (
                $"‘{kind}’ is geen soort kosten; regel",
                $"‘{kind}’ is not a kind of cost; line"
            ),
            [_, _, _, var amount] when FieldParser.Cents(amount) is null => (
                $"‘{amount}’ is geen bedrag in euro's; regel",
                $"‘{amount}’ is not an amount in euros; line"
            ),
            _ => ("Dit is geen jaar; eenmalig of jaarlijks; soort; bedrag", "This is not ‘year; one-off or yearly; kind; amount’"),
        };

    public static CostLine? Cost(string line) =>
        Parts(line) is [var year, var recurrence, var kind, var amount]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var when)
        && Chosen<Recurrence>(recurrence, Words.Of) is { } how
        && Chosen<CostKind>(kind, Words.Of) is { } what
        && FieldParser.Cents(amount) is { } cents
            ? new CostLine
            {
                Year = when,
                Recurrence = how,
                Kind = what,
                Cents = cents,
            }
            : null;

    public static Milestone? Milestone(string line) =>
        line.Split(';', 2, StringSplitOptions.TrimEntries) is [var day, var title] && FieldParser.Day(day) is { } when
            ? new Milestone { Day = when, Title = title }
            : null;

    public static PlanRisk? Risk(string line) =>
        line.Split(';', 3, StringSplitOptions.TrimEntries) is [var level, var description, .. var measure]
        && Chosen<RiskLevel>(level, Words.Of) is { } how
            ? new PlanRisk
            {
                Level = how,
                Description = description,
                Measure = measure is [{ Length: > 0 } said] ? said : null,
            }
            : null;

    public PlanParticipant? Participant(string line)
    {
        if (line.LastIndexOf(';') is not (> 0 and var at) || Chosen<ParticipantRole>(line[(at + 1)..].Trim(), Words.Of) is not { } role)
            return null;
        var name = line[..at].Trim();
        var code = municipalities.FirstOrDefault(m => Same(m.Key, name) || Same(m.Value, name)).Key;
        return new PlanParticipant
        {
            MunicipalityCode = code,
            Organisation = code is null ? name : null,
            Role = role,
        };
    }

    private static string[] Parts(string line) => line.Split(';', StringSplitOptions.TrimEntries);

    private static T? Chosen<T>(string said, Func<T, Word> word)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
            if (Same(word(one).Nl, said) || Same(word(one).En, said))
                return one;
        return null;
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private string Text(Word word) => ui.T(word);
}
