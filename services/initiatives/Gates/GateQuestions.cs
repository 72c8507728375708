using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>
/// The questions of gates that are asked unless the settings have others. They are ours, after what went wrong elsewhere: pilots that
/// did not vary and whose scaling up was planned afterwards, operations that were involved too late, benefits that nobody measured.
/// </summary>
internal static class GateQuestions
{
    /// <summary>Those of a gate that changes the plan within a phase.</summary>
    public static IReadOnlyList<GateQuestion> OfPlan { get; } =
    [
        new("Wat verandert er in het plan, en waarom?", "What changes in the plan, and why?"),
        new("Wat betekent dat voor gemeenten die al meedoen?", "What does that mean for municipalities that take part already?"),
        new("Wat gebeurt er als het plan blijft zoals het is?", "What happens if the plan stays as it is?"),
    ];

    public static IReadOnlyDictionary<InitiativePhase, IReadOnlyList<GateQuestion>> Usual { get; } =
        new Dictionary<InitiativePhase, IReadOnlyList<GateQuestion>>
        {
            [InitiativePhase.Pilot] =
            [
                new("Welk probleem lost dit op, en wat zeggen gebruikers?", "Which problem does this solve, and what do users say?"),
                new("Welke gemeenten doen mee, en verschillen zij genoeg?", "Which municipalities pilot it, and do they differ enough?"),
                new("Wat bestaat er al, en waarom is dat niet genoeg?", "What exists already, and why is it not enough?"),
                new(
                    "Hoe meet u wat het oplevert, en wat is de beginstand?",
                    "How do you measure what it brings, and what is the baseline?"
                ),
                new("Wie is nodig om op te schalen, en doet die al mee?", "Who is needed to scale up, and do they take part already?"),
            ],
            [InitiativePhase.ScalingUp] =
            [
                new("Wat liet de pilot zien, ook wat niet werkte?", "What did the pilot show, including what did not work?"),
                new("Wat levert het op, en hoe is dat gemeten?", "What does it bring, and how was that measured?"),
                new("Wat vraagt het van een gemeente om aan te sluiten?", "What does it take for a municipality to connect?"),
                new("Wie gaat het beheren, en wat kost dat per jaar?", "Who will operate it, and what does that cost a year?"),
            ],
            [InitiativePhase.Operations] =
            [
                new(
                    "Hoeveel gemeenten gebruiken het, en wat houdt andere tegen?",
                    "How many municipalities use it, and what stops others?"
                ),
                new("Hoe zijn beheer, hulp en wijzigingen geregeld?", "How are operation, support and changes arranged?"),
                new("Wat levert het op, vergeleken met het plan?", "What does it bring, compared with the plan?"),
            ],
            [InitiativePhase.Ended] =
            [
                new("Waarom houdt het op?", "Why does it end?"),
                new("Wie gebruikt het nog, en wat komt ervoor in de plaats?", "Who still uses it, and what takes its place?"),
                new("Wat leren andere gemeenten hiervan?", "What do other municipalities learn from it?"),
            ],
        };
}
