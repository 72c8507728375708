using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <content>The way back: an opening or a decision is annulled within its term.</content>
internal sealed partial record AgendaItem
{
    /// <summary>Annuls the opening: the item is on the agenda again, as before its vote.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="amendments">Amendments to the item.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>annulment-over</c>: the term is over.</exception>
    public (AgendaItem, ItemOpeningAnnulled) AnnulOpening(string reason, IReadOnlyList<Amendment> amendments, DateTimeOffset now)
    {
        var annulled = After(ItemAction.AnnulOpening).Unvoted(amendments);
        MustBeAnnullable(now);
        return (annulled, new ItemOpeningAnnulled(Id, Kind, OfInitiative, AssemblyId!.Value, reason.Trim()));
    }

    /// <summary>Annuls the decision: the item is on the agenda again, or its vote goes on.</summary>
    /// <param name="request">Why, and whether the vote goes on.</param>
    /// <param name="amendments">Amendments to the item.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>reported-only</c>: it was decided elsewhere; <c>annulment-over</c>: the term is over; <c>voting-over</c>:
    /// voting can't go on.
    /// </exception>
    public (AgendaItem, ItemClosingAnnulled) AnnulClosing(
        AnnulClosingRequest request,
        IReadOnlyList<Amendment> amendments,
        DateTimeOffset now
    )
    {
        var goesOn = request.VoteGoesOn;
        var after = After(goesOn ? ItemAction.ReopenVote : ItemAction.AnnulClosing);
        if (Reported is not null)
            throw new RuleViolation("reported-only", "This was decided elsewhere and only recorded here; correct the record instead.");
        MustBeAnnullable(now);
        if (goesOn && !VotingMayGoOn(now))
            throw new RuleViolation("voting-over", "Voting can't go on any more; annul the decision without it and open the vote again.");
        var fact = new ItemClosingAnnulled(
            Id,
            Kind,
            Title,
            OfInitiative,
            AssemblyId!.Value,
            Outcome!.Value,
            goesOn,
            request.Reason!.Trim()
        );
        return (goesOn ? after.Undecided() : after.Unvoted(amendments), fact);
    }

    /// <summary>The item that ratified it is no longer decided, so it no longer binds.</summary>
    public (AgendaItem, ItemRatificationAnnulled) Unratify(Guid ratifying) =>
        (
            this with
            {
                RatifiedBy = null,
                RatifiedAt = null,
                Version = Version + 1,
            },
            new ItemRatificationAnnulled(Id, OfInitiative, ratifying)
        );

    /// <summary>A meeting votes on for the rest of the day, a written consultation until its last moment.</summary>
    private bool VotingMayGoOn(DateTimeOffset now) =>
        Manner == DecisionManner.Vote
        && (InWriting ? now < DeadlineSettings.EndOf(AssemblyDate!.Value) : DutchTime.DayOf(now) == DutchTime.DayOf(ClosedAt!.Value));

    private AgendaItem Undecided() =>
        this with
        {
            ClosedAt = null,
            DeclaredAt = null,
            Manner = null,
            Outcome = null,
            Reason = null,
            TakenOverBy = null,
            Result = null,
            Tally = null,
        };

    /// <summary>
    /// Without the frozen weights, rules and options, and with the text from before the vote opened: the board may handle amendments
    /// in another way.
    /// </summary>
    private AgendaItem Unvoted(IReadOnlyList<Amendment> amendments) =>
        Undecided() with
        {
            Text = Amendment.Restore(Text, amendments),
            OpenedAt = null,
            AnnulmentEnd = null,
            RuleSet = null,
            OptionList = null,
            EntitledWeight = null,
            EntitledMunicipalities = null,
        };

    private bool IsAnnullable(DateTimeOffset now) => !(now >= AnnulmentEnd);

    private void MustBeAnnullable(DateTimeOffset now)
    {
        if (!IsAnnullable(now))
            throw new RuleViolation("annulment-over", $"This could be annulled before {AnnulmentEnd:yyyy-MM-dd'T'HH:mm'Z'}.");
    }
}
