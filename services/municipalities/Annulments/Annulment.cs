using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>An opening or a decision that was annulled, with the item as it stood.</summary>
internal sealed record Annulment
{
    public Guid ItemId { get; init; }

    /// <summary>Counts the annulments of the item, from 1.</summary>
    public int Number { get; init; }
    public AnnulledStep Step { get; init; }
    public string Reason { get; init; } = "";
    public bool VoteGoesOn { get; init; }
    public DateTimeOffset AnnulledAt { get; init; }
    public string AnnulledBy { get; init; } = "";

    /// <summary>How many municipalities had voted.</summary>
    public int Municipalities { get; init; }

    /// <summary>The item before the annulment.</summary>
    public AgendaItemView Before { get; init; } = null!;

    public AnnulmentView View(SignedResult? signed) =>
        new(
            Number,
            Step,
            Reason,
            AnnulledAt,
            VoteGoesOn,
            Before.OpenedAt,
            Before.ClosedAt,
            Before.Manner,
            Before.Outcome,
            Municipalities,
            signed is null ? null : ResultBundles.View(signed)
        );
}
