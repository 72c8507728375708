using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager adds an alternative to a simulation that is not published.</summary>
internal static class AddAlternative
{
    public static Task<Ok<SimulationView>> Handle(
        Guid id,
        AddAlternativeRequest request,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(KeyRules.FaultsOf(request));
        return database.Step(
            id,
            caller,
            async (work, current) =>
            {
                caller.MustMatch(current.Version);
                var next = current.Add((await AlternativeStore.Of(work, [id]))[id].Count());
                var figures = await SimulationStore.Figures(work, id);
                MustKnow(request.Key!, figures);
                var (alternative, division) = Alternative.Of(next, request, figures);
                await AlternativeStore.Insert(work, alternative, division.Shares);
                return next;
            },
            ct
        );
    }

    /// <summary>Refuses use of what is no municipality of the day that pays.</summary>
    private static void MustKnow(ContributionKey key, IReadOnlyList<SimulationFigure> figures)
    {
        var known = figures.Select(f => f.MunicipalityCode).ToHashSet();
        Faults.MustBeNone([
            .. Unknown("key", key),
            .. (key.Parts ?? []).Index().SelectMany(part => Unknown($"key/parts/{part.Index}", part.Item)),
        ]);

        IEnumerable<Fault> Unknown(string place, KeyTerms terms) =>
            (terms.Use ?? [])
                .Index()
                .Where(use => !known.Contains(use.Item.MunicipalityCode!))
                .Select(use => new Fault(
                    $"{place}/use/{use.Index}/municipalityCode",
                    "unknown",
                    "No municipality of that day has this code."
                ));
    }
}
