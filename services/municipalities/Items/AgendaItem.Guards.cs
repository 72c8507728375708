using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <content>From when an item may be decided, on which figures, and by how many persons.</content>
internal sealed partial record AgendaItem
{
    /// <summary>Whether its assembly decides by now: its day has come and its amendments are closed.</summary>
    private bool Decides(DateTimeOffset now) => now >= DecidesFrom;

    /// <exception cref="RuleViolation"><c>too-early</c>: its assembly does not decide yet.</exception>
    private void MustDecide(DateTimeOffset now)
    {
        if (!Decides(now))
            throw new RuleViolation(
                "too-early",
                $"Its assembly decides from {DecidesFrom:yyyy-MM-dd'T'HH:mm'Z'} on: not before its day, nor before its amendments are "
                    + "closed or, of a consultation, its documents are out."
            );
    }

    /// <summary>Refuses a closing on other figures than those that the caller saw.</summary>
    /// <exception cref="RuleViolation"><c>turnout-changed</c>: other ballots are in; the sentence says how many.</exception>
    public void MustHaveBeenSeen(int votesSeen, int votesCast, int municipalities)
    {
        After(ItemAction.Close);
        if (votesSeen != votesCast)
            throw new RuleViolation(
                "turnout-changed",
                $"{votesCast} of {EntitledWeight} votes are in now, of {municipalities} of {EntitledMunicipalities} municipalities, and "
                    + $"not {votesSeen}. Nothing was closed; close again with the present figure."
            );
    }

    /// <summary>Whether its vote may be closed: municipalities that still have time to respond to a consultation are not cut off.</summary>
    /// <param name="voted">How many municipalities have voted.</param>
    /// <param name="ends">The last moment of a consultation.</param>
    /// <param name="now">The current time.</param>
    public bool VotingIsOver(int voted, DateTimeOffset? ends, DateTimeOffset now) =>
        !InWriting || voted >= EntitledMunicipalities || !(now < ends);

    /// <summary>Whether another person proposed the step, so that this one confirms it.</summary>
    /// <exception cref="RuleViolation"><c>second-person</c>: the same person proposed it.</exception>
    public bool IsProposedByAnother(ProposedStep step, string by)
    {
        if (ProposedDecision?.Step != step)
            return false;
        SecondPerson.MustNotBe(ProposedDecision.By, by, "You proposed this yourself; another person with the same right confirms it.");
        return true;
    }

    /// <summary>Records that somebody wants the step, which another person is to confirm.</summary>
    public AgendaItem Propose(ProposedDecision proposed) => this with { ProposedDecision = proposed, Version = Version + 1 };

    /// <summary>Whoever proposed a decision takes it back.</summary>
    /// <exception cref="RuleViolation"><c>nothing-proposed</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-proposal</c>.</exception>
    public AgendaItem TakeBack(string by)
    {
        if (ProposedDecision is null)
            throw new RuleViolation("nothing-proposed", "No decision on this item waits for a second person.");
        return ProposedDecision.By == by
            ? Unproposed()
            : throw Refused.Forbidden("not-your-proposal", "Only who proposed a decision takes it back.");
    }

    /// <summary>The item without the decision that was proposed: what it was proposed on has changed.</summary>
    public AgendaItem Unproposed() => this with { ProposedDecision = null, Version = Version + 1 };
}
