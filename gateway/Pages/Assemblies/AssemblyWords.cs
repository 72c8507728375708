using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>The words of assemblies, as municipalities use them.</summary>
internal static class AssemblyWords
{
    private static readonly Word Abstention = new("Onthouding", "Abstention");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL"),
        English = CultureInfo.GetCultureInfo("en-GB");

    extension(Words)
    {
        /// <summary>An item with the day on which it was decided, to choose it by.</summary>
        public static string WithDay(Ui ui, AgendaItemView item) =>
            item.AssemblyDate is { } day ? $"{item.Title} ({ui.Date(day)})" : item.Title;

        public static Word Cancelled => new("Afgelast", "Cancelled", "error");

        public static Word Of(DeadlineKind kind) =>
            kind switch
            {
                DeadlineKind.Invitation => new("Uitnodiging en stukken uiterlijk", "Invitation and documents by"),
                DeadlineKind.Amendments => new("Amendementen uiterlijk", "Amendments by"),
                DeadlineKind.Motions => new("Moties liefst voor", "Motions ideally before"),
                _ => new("Stemmen kan tot", "Voting ends"),
            };

        /// <summary>A set of voting rules; an association's own set has the name that it was given in the settings.</summary>
        public static Word OfRuleSet(string name) =>
            name switch
            {
                RuleSetNames.Ordinary => new("de gewone", "ordinary"),
                RuleSetNames.TwoThirds => new("twee derde", "two thirds"),
                RuleSetNames.Consultation => new("ledenraadpleging", "consultation"),
                _ => new(name, name),
            };

        /// <summary>A condition of a vote, as a sentence without its end.</summary>
        public static Word Of(VoteCondition condition)
        {
            var quorum = condition.Kind == ConditionKind.Quorum;
            var half = condition is { Numerator: 1, Denominator: 2 };
            var (weight, cast) = (condition.Measure == VoteMeasure.Weight, condition.Base == VoteBase.Cast);
            return new(
                $"{(quorum ? "Quorum" : "Meerderheid")}: {(condition.MoreThan ? "meer dan" : "minstens")} "
                    + $"{(half ? "de helft" : $"{condition.Numerator}/{condition.Denominator}")} "
                    + $"{(weight ? "van de stemmen" : "van de gemeenten")} "
                    + (cast ? "die zijn uitgebracht (onthoudingen niet meegeteld)" : "van alle stemgerechtigden"),
                $"{(quorum ? "Quorum" : "Majority")}: {(condition.MoreThan ? "more than" : "at least")} "
                    + $"{(half ? "half" : $"{condition.Numerator}/{condition.Denominator}")} "
                    + $"{(weight ? "of the votes" : "of the municipalities")} "
                    + (cast ? "cast (abstentions not counted)" : "of everyone entitled to vote")
            );
        }

        public static Word Of(ItemStatus status) =>
            status switch
            {
                ItemStatus.Proposed => new("Voorgesteld", "Proposed"),
                ItemStatus.Placed => new("Op de agenda", "On the agenda", "info"),
                ItemStatus.Open => new("Stemming open", "Vote open", "warning"),
                ItemStatus.Closed => new("Gesloten", "Closed"),
                ItemStatus.Held => new("Aangehouden", "Held over", "warning"),
                ItemStatus.Withdrawn => new("Ingetrokken", "Withdrawn"),
                ItemStatus.Split => new("Gesplitst", "Split"),
                _ => new(status.ToString(), status.ToString()),
            };

        public static Word Of(ItemOutcome outcome) =>
            outcome switch
            {
                ItemOutcome.Adopted => new("Aangenomen", "Adopted", "ok"),
                ItemOutcome.Rejected => new("Verworpen", "Rejected", "error"),
                ItemOutcome.NoQuorum => new("Quorum niet gehaald", "No quorum", "error"),
                ItemOutcome.Held => new("Aangehouden", "Held over", "warning"),
                ItemOutcome.Withdrawn => new("Ingetrokken", "Withdrawn"),
                ItemOutcome.TakenOver => new("Overgenomen", "Taken over", "ok"),
                ItemOutcome.Split => new("Gesplitst", "Split"),
                _ => new("Voor kennisgeving aangenomen", "Noted", "ok"),
            };

        public static Word Of(ItemKind kind) =>
            kind switch
            {
                ItemKind.Proposal => new("Voorstel", "Proposal"),
                ItemKind.Budget => new("Begroting", "Budget"),
                ItemKind.Election => new("Verkiezing", "Election"),
                ItemKind.Motion => new("Motie", "Motion"),
                ItemKind.Minutes => new("Verslag", "Minutes"),
                _ => new("Ter kennisgeving", "For information"),
            };

        public static Word Of(AmendmentStatus status) =>
            status switch
            {
                AmendmentStatus.Submitted => new("Ingediend", "Submitted", "info"),
                AmendmentStatus.TakenOver => new("Overgenomen door het bestuur", "Taken over by the board", "ok"),
                AmendmentStatus.Beside => new("Naast het voorstel in stemming", "Put to the vote alongside the proposal", "warning"),
                _ => new("Ingetrokken", "Withdrawn"),
            };

        public static Word Of(MotionStatus status) =>
            status switch
            {
                MotionStatus.Unassigned => new("Nog niet toegewezen", "Not assigned yet", "warning"),
                MotionStatus.Open => new("In uitvoering", "In progress", "info"),
                MotionStatus.Executed => new("Uitgevoerd", "Carried out", "ok"),
                _ => new("Vervallen", "Lapsed"),
            };

        public static Word Of(CardStatus status) =>
            status switch
            {
                CardStatus.Free => new("Vrij: wie het eerst stemt, krijgt haar", "Free: goes to whoever votes first"),
                CardStatus.Issued => new("Uitgereikt, nog niet in gebruik", "Issued, not in use yet", "warning"),
                _ => new("In gebruik", "In use", "ok"),
            };

        public static Word Of(Recommendation recommendation) =>
            recommendation switch
            {
                Recommendation.Adopt => new("Aannemen", "Adopt"),
                Recommendation.Reject => new("Verwerpen", "Reject"),
                _ => new("Aanhouden", "Hold over"),
            };

        public static Word Of(AssemblyKind kind) =>
            kind switch
            {
                AssemblyKind.Ordinary => new("Algemene ledenvergadering", "General assembly"),
                AssemblyKind.Extraordinary => new("Buitengewone algemene ledenvergadering", "Extraordinary general assembly"),
                _ => new("Schriftelijke ledenraadpleging", "Written member consultation"),
            };

        /// <summary>From when the vote on an item can open.</summary>
        public static Word OpensFrom(AgendaItemView item, Ui ui) =>
            new($"De stemming kan open op {DecidesOn(item, ui)}.", $"The vote can open on {DecidesOn(item, ui)}.");

        /// <summary>From when an item can be adopted or noted without a vote.</summary>
        public static Word AcclaimedFrom(AgendaItemView item, Ui ui) =>
            new($"Dit kan vanaf {DecidesOn(item, ui)}.", $"This is possible from {DecidesOn(item, ui)}.");

        /// <summary>What of a vote was annulled.</summary>
        public static Word Of(AnnulmentView annulment) =>
            annulment switch
            {
                { Step: AnnulledStep.Opening } => new("de opening van de stemming", "the opening of the vote"),
                { VoteGoesOn: true } => new("het besluit; de stemming ging verder", "the decision; the vote went on"),
                _ => new("het besluit", "the decision"),
            };

        /// <summary>An option of a vote; for and against have words of their own, the others the title under which they were put.</summary>
        public static Word OfOption(string key, string title, bool carries) =>
            key switch
            {
                "For" when title is "Voor" => new("Voor", "For", "ok"),
                "Against" when title is "Tegen" => new("Tegen", "Against", "error"),
                "Abstain" => Abstention,
                "Against" => new("Tegen alle", "Against all", "error"),
                _ => new(title, title, carries ? "ok" : "error"),
            };

        /// <summary>The option of an item by its key, or abstaining.</summary>
        public static Word OfOption(AgendaItemView item, string key) => OfOption(item.Options, key);

        /// <summary>What a municipality chose; null: it did not vote.</summary>
        public static Word OfVote(IReadOnlyList<VoteOption> options, string? key) =>
            key is null ? new("Niet gestemd", "Did not vote") : OfOption(options, key);

        private static Word OfOption(IReadOnlyList<VoteOption> options, string key) =>
            options.FirstOrDefault(o => o.Key == key) is { } option ? OfOption(key, option.Title, option.Carries) : Abstention;

        /// <summary>What was reached of a condition, as <c>101 of 355 municipalities (28.45%)</c>.</summary>
        public static Word OfReached(ReckonedCondition reached)
        {
            var heads = reached.Condition.Measure == VoteMeasure.Heads;
            return new(
                string.Create(
                    Dutch,
                    $"{reached.Part:N0} van {reached.Whole:N0} {(heads ? "gemeenten" : "stemmen")} ({reached.Share():N2}%)"
                ),
                string.Create(
                    English,
                    $"{reached.Part:N0} of {reached.Whole:N0} {(heads ? "municipalities" : "votes")} ({reached.Share():N2}%)"
                )
            );
        }

        /// <summary>Who submitted something: the first, and how many others.</summary>
        public static Word OfSubmitters(string first, int others) =>
            others switch
            {
                0 => new(first, first),
                1 => new($"{first} en 1 andere gemeente", $"{first} and 1 other municipality"),
                _ => new($"{first} en {others} andere gemeenten", $"{first} and {others} other municipalities"),
            };

        /// <summary>Where an assembly is held.</summary>
        public static Word PlaceOf(AssemblyView assembly) =>
            assembly switch
            {
                { Place: { } place } => new(place, place),
                { Kind: AssemblyKind.Consultation } => new("schriftelijk", "in writing"),
                _ => new("niet gepubliceerd", "not published"),
            };
    }

    /// <summary>From when the item's assembly decides; only a moment within a day has its time.</summary>
    private static string DecidesOn(AgendaItemView item, Ui ui)
    {
        var from = TimeZoneInfo.ConvertTime(item.DecidesFrom!.Value, DutchTime.Zone);
        return from.TimeOfDay == TimeSpan.Zero ? ui.Day(from) : ui.Moment(from);
    }
}
