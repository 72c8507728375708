using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Facts of the initiatives service: keeps what an endorsed initiative would cost the fund.</summary>
internal static class KeepEndorsement
{
    public static Task Handle(Work work, InitiativeEndorsed fact, FactContext context) =>
        EndorsementStore.Insert(
            work,
            new Endorsement
            {
                InitiativeId = fact.InitiativeId,
                Title = fact.Title,
                OneOffCents = fact.OneOffCents,
                YearlyCents = fact.YearlyCents,
                StartYear = fact.StartYear,
                Costs = new CostList(fact.Costs),
            }
        );
}
