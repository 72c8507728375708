using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// Facts of the municipalities service: keeps the names of municipalities, their inhabitants on each reference date, and their
/// successors.
/// </summary>
internal static class KeepMunicipality
{
    public static async Task Handle(Work work, MunicipalityRegistered fact, FactContext context)
    {
        await MunicipalityStore.Insert(work, fact.Code, fact.Name);
        await MunicipalityStore.SetFigure(work, fact.Code, fact.ReferenceDate, fact.Inhabitants);
    }

    public static Task Handle(Work work, InhabitantsRecorded fact, FactContext context) =>
        MunicipalityStore.SetFigure(work, fact.Code, fact.ReferenceDate, fact.Inhabitants);

    public static async Task Handle(Work work, MunicipalitiesReorganised fact, FactContext context)
    {
        foreach (var established in fact.Established)
        {
            await MunicipalityStore.Insert(work, established.Code, established.Name);
            await MunicipalityStore.Establish(work, established.Code, fact.EffectiveDate);
        }
        foreach (var changed in fact.Changed)
            await MunicipalityStore.Rename(work, changed.Code, changed.Name);
        foreach (var abolished in fact.Abolished)
            await MunicipalityStore.Abolish(work, abolished.Code, fact.EffectiveDate);
        foreach (var succession in fact.Successions())
            await MunicipalityStore.Insert(work, succession);
    }
}
