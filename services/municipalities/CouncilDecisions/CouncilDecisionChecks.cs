using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Which fields of a council decision belong to its kind and fit each other.</summary>
internal static class CouncilDecisionChecks
{
    /// <summary>Every field that is wrong.</summary>
    /// <param name="request">Complete as its attributes want it.</param>
    /// <param name="correction">Whether it corrects what was recorded.</param>
    public static IReadOnlyList<FieldError> Of(CouncilDecisionRequest request, bool correction)
    {
        var errors = new List<FieldError>();
        void Misplaced(string field, bool given, string sentence)
        {
            if (given)
                errors.Add(new FieldError(field, "not-allowed", sentence));
        }
        void Missing(string field, bool missing)
        {
            if (missing)
                errors.Add(new FieldError(field, "required", "This field is required."));
        }

        if (request.DecidedOn!.Value.Year is < 2014 or > 2100)
            errors.Add(new FieldError("/decidedOn", "range", "Must be from 2014 to 2100."));
        Misplaced("/correctionReason", !correction && request.CorrectionReason is not null, "Only a correction has a reason.");
        Missing("/correctionReason", correction && request.CorrectionReason is null);

        var isUndertaking = request.Kind == CouncilDecisionKind.Undertaking;
        Misplaced("/ownerRole", !isUndertaking && request.OwnerRole is not null, "Only an undertaking has an owner.");
        Misplaced("/dueDate", !isUndertaking && request.DueDate is not null, "Only an undertaking has a date by which it is kept.");
        if (request.DueDate < request.DecidedOn)
            errors.Add(new FieldError("/dueDate", "before-start", "Can't be before the day of the undertaking."));

        var isVotedOn = !isUndertaking && request.Kind != CouncilDecisionKind.InformationLetter;
        var hasVotes = request.VotesFor is not null || request.VotesAgainst is not null;
        Misplaced("/withoutVote", !isVotedOn && request.WithoutVote, "Nobody votes on this.");
        Misplaced(
            "/outcome",
            request.Outcome is not null && !hasVotes && !request.WithoutVote,
            "The outcome follows from the vote; say how the council voted."
        );
        var noFigures =
            !isVotedOn ? "Nobody votes on this."
            : request.WithoutVote ? "Without a vote there are no figures."
            : null;
        if (noFigures is not null)
        {
            Misplaced("/meetingKind", !isVotedOn && request.MeetingKind is not null, noFigures);
            Misplaced("/votesFor", request.VotesFor is not null, noFigures);
            Misplaced("/votesAgainst", request.VotesAgainst is not null, noFigures);
            Misplaced("/tookPart", request.TookPart is not null, noFigures);
            Misplaced("/sittingMembers", request.SittingMembers is not null, noFigures);
            Misplaced("/mustAbstain", request.MustAbstain is not null, noFigures);
            return errors;
        }
        var hasFigures = hasVotes || request.TookPart is not null || request.SittingMembers is not null || request.MustAbstain is not null;
        Missing("/votesFor", hasFigures && request.VotesFor is null);
        Missing("/votesAgainst", hasFigures && request.VotesAgainst is null);
        return errors;
    }
}
