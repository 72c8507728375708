using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Funding.Municipalities;

/// <summary>The municipalities service told about a municipality: keeps its name and its figure for each reference date.</summary>
internal static class KeepMunicipality
{
    public static async Task Handle(Work work, MunicipalityRegistered fact, FactContext context)
    {
        await MunicipalityStore.Insert(work, fact.Code, fact.Name);
        await MunicipalityStore.SetFigure(work, fact.Code, fact.ReferenceDate, fact.Inhabitants);
    }

    public static Task Handle(Work work, InhabitantsRecorded fact, FactContext context) =>
        MunicipalityStore.SetFigure(work, fact.Code, fact.ReferenceDate, fact.Inhabitants);
}
