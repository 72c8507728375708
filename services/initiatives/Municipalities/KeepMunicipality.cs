using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the municipalities service: keeps the names and inhabitants that needs and initiatives show.</summary>
internal static class KeepMunicipality
{
    public static Task Handle(Work work, MunicipalityRegistered fact, FactContext context) =>
        MunicipalityStore.Insert(work, fact.Code, fact.Name, fact.ReferenceDate, fact.Inhabitants);

    public static Task Handle(Work work, InhabitantsRecorded fact, FactContext context) =>
        MunicipalityStore.SetInhabitants(work, fact.Code, fact.ReferenceDate, fact.Inhabitants);
}
