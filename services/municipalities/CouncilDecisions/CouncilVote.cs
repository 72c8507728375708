using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A vote in a council, one member one vote (Gemeentewet, articles 20 and 27 to 32). All figures are members.</summary>
/// <param name="Seats">Members of which the council consists (article 8).</param>
/// <param name="Sitting">Members that sit; fewer than the seats where one is vacant.</param>
/// <param name="MustAbstain">Sitting members that must not vote because it concerns them (article 28).</param>
/// <param name="TookPart">Members that took part, at least those who voted.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Meeting">What the meeting was.</param>
internal sealed record CouncilVote(int Seats, int Sitting, int MustAbstain, int TookPart, int For, int Against, CouncilMeetingKind Meeting)
{
    /// <summary>
    /// Whether more than half of the sitting members that need not abstain took part (article 29). Not required in a
    /// meeting that was called again after too few members came (article 20).
    /// </summary>
    public bool IsValid => Meeting == CouncilMeetingKind.Reconvened || TookPart * 2 > Sitting - MustAbstain;

    /// <summary>Whether every seat of the council voted, except those who must abstain (article 32, sixth paragraph).</summary>
    public bool IsComplete => For + Against == Seats - MustAbstain;

    /// <summary>
    /// The outcome, by absolute majority of the votes cast (article 30). A tie is deferred to the next meeting; where
    /// all members voted, or in a meeting that was called again, a tie does not carry (article 32, fourth and fifth
    /// paragraph).
    /// </summary>
    /// <exception cref="RuleViolation"><c>no-quorum</c>: the vote is not valid.</exception>
    public CouncilOutcome Decide()
    {
        if (!IsValid)
            throw new RuleViolation(
                "no-quorum",
                $"Only {TookPart} of {Sitting - MustAbstain} members took part; "
                    + "a vote is valid when more than half did, or in a reconvened meeting."
            );
        if (For != Against)
            return For > Against ? CouncilOutcome.Adopted : CouncilOutcome.NotAdopted;
        return IsComplete || Meeting != CouncilMeetingKind.Ordinary ? CouncilOutcome.NotAdopted : CouncilOutcome.Postponed;
    }
}
