using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Checks that the fields of a council decision belong to its kind and fit each other.</summary>
internal static class CouncilDecisionChecks
{
    private const string NoVote = "There is no vote on this.";

    /// <summary>Faults of a draft.</summary>
    /// <param name="request">The request, complete as its attributes require.</param>
    /// <param name="seats">Seats of the council on the day of the decision; null: unknown.</param>
    public static IEnumerable<Fault> FaultsOfDraft(CouncilDecisionRequest request, int? seats) =>
        [.. Misplaced("correctionReason", request.CorrectionReason is not null, "Only a correction has a reason."), .. Of(request, seats)];

    /// <summary>Faults of a correction.</summary>
    /// <param name="current">As it was recorded.</param>
    /// <param name="request">The request, complete as its attributes require.</param>
    /// <param name="seats">Seats of the council on the day of the decision; null: unknown.</param>
    public static IEnumerable<Fault> FaultsOfCorrection(CouncilDecision current, CouncilDecisionRequest request, int? seats)
    {
        if (request.Kind != current.Kind)
            return [new Fault("kind", "differs", "A correction can't make it another kind; withdraw it instead.")];
        return [.. Missing("correctionReason", request.CorrectionReason is null), .. Of(request, seats)];
    }

    private static IEnumerable<Fault> Of(CouncilDecisionRequest request, int? seats)
    {
        if (request.DecidedOn!.Value.Year is < ElectedCouncil.FirstYear or > RecordedYears.Last)
            yield return new Fault("decidedOn", "range", $"Must be from {ElectedCouncil.FirstYear} to {RecordedYears.Last}.");
        Fault[] misplaced = [.. OfUndertaking(request), .. OfVote(request)];
        foreach (var fault in misplaced)
            yield return fault;
        if (misplaced.Length == 0 && seats is { } known && request is { VotesFor: { } votesFor, VotesAgainst: { } votesAgainst })
            foreach (var fault in OfFigures(request, votesFor + votesAgainst, known))
                yield return fault;
    }

    private static IEnumerable<Fault> OfUndertaking(CouncilDecisionRequest request) =>
        request.Kind == CouncilDecisionKind.Undertaking
            ? request.DueDate < request.DecidedOn
                ? [new Fault("dueDate", "before-start", "Can't be before the day of the undertaking.")]
                : []
            :
            [
                .. Misplaced("ownerRole", request.OwnerRole is not null, "Only an undertaking has an owner."),
                .. Misplaced("dueDate", request.DueDate is not null, "Only an undertaking has a date by which it is kept."),
            ];

    private static IEnumerable<Fault> OfVote(CouncilDecisionRequest request)
    {
        var hasVotes = request.VotesFor is not null || request.VotesAgainst is not null;
        var hasFigures = hasVotes || request.TookPart is not null || request.SittingMembers is not null || request.MustAbstain is not null;
        var isVotedOn = request.Kind is not (CouncilDecisionKind.Undertaking or CouncilDecisionKind.InformationLetter);
        var noFigures =
            !isVotedOn ? NoVote
            : request.WithoutVote ? "Without a vote there are no figures."
            : null;
        return
        [
            .. Misplaced("withoutVote", !isVotedOn && request.WithoutVote, NoVote),
            .. Misplaced(
                "outcome",
                request.Outcome is not null && !hasVotes && !request.WithoutVote,
                "The outcome follows from the vote; say how the council voted."
            ),
            .. Misplaced("meetingKind", !isVotedOn && request.MeetingKind is not null, NoVote),
            .. noFigures is null
                ? Missing("votesFor", hasFigures && request.VotesFor is null)
                    .Concat(Missing("votesAgainst", hasFigures && request.VotesAgainst is null))
                : Figures(request).SelectMany(figure => Misplaced(figure.Property, figure.Value is not null, noFigures)),
        ];
    }

    /// <summary>Vote figures that are impossible for this council.</summary>
    private static IEnumerable<Fault> OfFigures(CouncilDecisionRequest request, int votes, int seats)
    {
        var (sitting, abstain, tookPart) = (request.SittingMembers ?? seats, request.MustAbstain ?? 0, request.TookPart ?? votes);
        if (sitting > seats)
            yield return new Fault("sittingMembers", "range", $"The council has {seats} seats.");
        else if (tookPart < votes || tookPart > sitting - abstain)
            yield return new Fault(
                "tookPart",
                "range",
                "Must be at least all votes, and at most the sitting members that need not abstain."
            );
    }

    private static IEnumerable<(string Property, int? Value)> Figures(CouncilDecisionRequest request) =>
        [
            ("votesFor", request.VotesFor),
            ("votesAgainst", request.VotesAgainst),
            ("tookPart", request.TookPart),
            ("sittingMembers", request.SittingMembers),
            ("mustAbstain", request.MustAbstain),
        ];

    private static IEnumerable<Fault> Misplaced(string property, bool given, string message) =>
        given ? [new Fault(property, "not-allowed", message)] : [];

    private static IEnumerable<Fault> Missing(string property, bool missing) =>
        missing ? [new Fault(property, "required", "This field is required.")] : [];
}
