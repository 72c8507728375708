using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Fact of the partners service: keeps what a product is called.</summary>
internal static class KeepProduct
{
    public static Task Handle(Work work, ProductRecorded fact, FactContext context) =>
        FacilityProductStore.Keep(work, fact.ProductId, fact.Name);
}
