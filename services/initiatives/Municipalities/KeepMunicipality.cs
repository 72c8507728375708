using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the municipalities service: keeps the names and inhabitants that needs and initiatives show.</summary>
internal static class KeepMunicipality
{
    /// <summary>What it uses of products may have been told before.</summary>
    public static async Task Handle(Work work, MunicipalityRegistered fact, FactContext context)
    {
        await MunicipalityStore.Insert(work, fact.Code, fact.Name, fact.ReferenceDate, fact.Inhabitants);
        await UsageTakeOver.OfMunicipality(work, fact.Code, context);
    }

    public static Task Handle(Work work, InhabitantsRecorded fact, FactContext context) =>
        MunicipalityStore.SetInhabitants(work, fact.Code, fact.ReferenceDate, fact.Inhabitants);
}
