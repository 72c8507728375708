using Samen.Contracts.Municipalities;

namespace Samen.Municipalities.Assembly;

/// <summary>
/// How the general assembly votes, <c>Samen:Municipalities:Voting</c>. The association publishes one vote per 1,000
/// inhabitants and a maximum of 75; rounding and majority were not found in a source and are settings for that reason.
/// </summary>
internal sealed record VotingSettings
{
    /// <summary>Inhabitants that give one vote, 1 or more.</summary>
    public int InhabitantsPerVote { get; init; } = 1000;

    /// <summary>What a begun lot gives.</summary>
    public WeightRounding Rounding { get; init; } = WeightRounding.Up;

    /// <summary>The most votes of one municipality, 1 or more.</summary>
    public int MaximumWeight { get; init; } = 75;

    /// <summary>Which votes carry an item.</summary>
    public Majority Majority { get; init; } = Majority.Simple;

    public VotingRule Rule() => new(InhabitantsPerVote, Rounding, MaximumWeight, Majority);
}

/// <summary>A municipality's frozen weight on an item.</summary>
internal sealed record VoteWeight
{
    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }
    public int Weight { get; init; }
}

/// <summary>The ballot that counts for a municipality, and how often it was replaced.</summary>
internal sealed record Ballot
{
    public Guid ItemId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public Choice Choice { get; init; }
    public int Weight { get; init; }
    public DateTimeOffset CastAt { get; init; }
    public string CastBy { get; init; } = "";
    public int Replaced { get; init; }

    public BallotView View() => new(MunicipalityCode, Choice, Weight, CastAt, Replaced);
}

/// <summary>The arithmetic of a weighted vote.</summary>
internal static class Vote
{
    /// <summary>Votes of a municipality under a rule; 0 only for one without inhabitants.</summary>
    public static int Weight(int inhabitants, VotingRule rule)
    {
        var votes = rule.Rounding == WeightRounding.Up
            ? (int)(((long)inhabitants + rule.InhabitantsPerVote - 1) / rule.InhabitantsPerVote)
            : Math.Max(inhabitants > 0 ? 1 : 0, inhabitants / rule.InhabitantsPerVote);
        return Math.Min(rule.MaximumWeight, votes);
    }

    /// <summary>Counts the ballots and decides by the rule.</summary>
    public static (VoteResult, Outcome) Count(VotingRule rule, int entitledWeight, int entitledMunicipalities, IReadOnlyList<Ballot> ballots)
    {
        int WeightOf(Choice choice) => ballots.Where(b => b.Choice == choice).Sum(b => b.Weight);
        int HeadsOf(Choice choice) => ballots.Count(b => b.Choice == choice);
        var (weightFor, weightAgainst, weightAbstain) = (WeightOf(Choice.For), WeightOf(Choice.Against), WeightOf(Choice.Abstain));
        var result = new VoteResult(
            weightFor, weightAgainst, weightAbstain,
            HeadsOf(Choice.For), HeadsOf(Choice.Against), HeadsOf(Choice.Abstain),
            entitledWeight, entitledMunicipalities,
            weightFor + weightAgainst == 0 ? null : Percentage(weightFor, weightFor + weightAgainst),
            Percentage(weightFor + weightAgainst + weightAbstain, entitledWeight));
        // Decided on whole votes: a percentage is rounded and could tip the scale.
        var adopted = rule.Majority == Majority.Simple
            ? weightFor > weightAgainst
            : weightFor > 0 && 3L * weightFor >= 2L * (weightFor + weightAgainst);
        return (result, adopted ? Outcome.Adopted : Outcome.Rejected);
    }

    private static decimal Percentage(int part, int whole) => whole == 0 ? 0 : Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero);
}
