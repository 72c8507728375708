using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Facts of the municipalities service: after a reorganisation the heir of an abolished municipality takes over its needs,
/// initiatives, pledges, questions and adoptions. The heir is the successor with the largest share or, if shares are not known, with
/// the most inhabitants.
/// </summary>
internal static class MoveToSuccessor
{
    public static async Task Handle(Work work, MunicipalitiesReorganised fact, FactContext context)
    {
        var known = new Dictionary<string, KnownMunicipality>();
        foreach (var code in fact.Successions().SelectMany(s => new[] { s.Code, s.SuccessorCode }).Distinct())
            if (await MunicipalityStore.Get(work, code) is { } municipality)
                known[code] = municipality;
        var carried = new Successions(fact.Successions()).Carry(
            known.ToDictionary(k => k.Key, k => k.Value.Inhabitants == 0 ? (int?)null : k.Value.Inhabitants),
            DateOnly.MinValue,
            fact.EffectiveDate
        );
        // Until the register has new figures, the old ones are used.
        var day = known.Values.Select(k => k.ReferenceDate).DefaultIfEmpty(DateOnly.MinValue).Max();
        foreach (var established in fact.Established)
            await MunicipalityStore.Insert(work, established.Code, established.Name, day, carried.GetValueOrDefault(established.Code) ?? 0);
        foreach (var (code, inhabitants) in carried)
            if (known.ContainsKey(code) && inhabitants is not null)
                await MunicipalityStore.SetInhabitants(work, code, day, inhabitants.Value);
        foreach (var changed in fact.Changed)
            await MunicipalityStore.Rename(work, changed.Code, changed.Name);
        foreach (var abolished in fact.Abolished)
        {
            var heir = abolished
                .Successors.OrderByDescending(s => s.SharePercentage ?? 0)
                .ThenByDescending(s => known.GetValueOrDefault(s.Code)?.Inhabitants ?? 0)
                .ThenBy(s => s.Code, StringComparer.Ordinal)
                .First()
                .Code;
            await MunicipalityStore.Abolish(work, abolished.Code, fact.EffectiveDate, heir);
            await InheritanceStore.Move(work, abolished.Code, heir);
            await NeedDraftStore.Move(work, abolished.Code, heir);
            await MoveInitiatives(work, abolished.Code, heir);
            await PledgeStore.Move(work, abolished.Code, heir);
            await ProfileStore.Move(work, abolished.Code, heir);
            await QuestionStore.Move(work, abolished.Code, heir);
            await AnswerStore.Move(work, abolished.Code, heir);
            await MoveAdoptions.Run(work, abolished.Code, heir, fact.EffectiveDate, context);
            await RealisationStore.Move(work, abolished.Code, heir);
            await AdoptionCallStore.Move(work, abolished.Code, heir);
            await ProcurementStore.Move(work, abolished.Code, heir);
        }
    }

    private static async Task MoveInitiatives(Work work, string code, string heir)
    {
        foreach (var initiative in await InitiativeStore.Of(work, await OwnerStore.Of(work, code)))
        {
            var passed = initiative.PassOn(code, heir);
            if (!await InitiativeStore.Update(work, passed))
                throw new InvalidOperationException("The initiative was changed meanwhile.");
            await OwnerStore.Put(work, passed);
        }
    }
}
