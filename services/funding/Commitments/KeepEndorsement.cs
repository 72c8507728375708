using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The initiatives service told that an initiative was endorsed: keeps what it would cost the fund.</summary>
internal static class KeepEndorsement
{
    public static Task Handle(Work work, InitiativeEndorsed fact, FactContext context) =>
        CommitmentStore.Insert(
            work,
            new Endorsement
            {
                InitiativeId = fact.InitiativeId,
                Title = fact.Title,
                OneOffCents = fact.OneOffCents,
                YearlyCents = fact.YearlyCents,
            }
        );
}
