using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>A year's contributions, to set that of a municipality beside others.</summary>
/// <param name="Run">The run that counts.</param>
/// <param name="Parts">What each contributes.</param>
/// <param name="Before">What each contributed the year before; null: nothing counts for it.</param>
internal sealed record ComparedYear(ContributionRun Run, IReadOnlyList<Part> Parts, IReadOnlyDictionary<string, long?>? Before)
{
    public static async Task<ComparedYear> Read(Reading reading, ContributionRun run) =>
        new(
            run,
            await ContributionStore.PartsOf(reading, run.Id),
            await ContributionsBefore.Of(reading, run.Year, ContributionRun.PayersOn(run.Year, run.ReferenceDate))
        );

    /// <summary>That of a municipality; null: it does not contribute.</summary>
    public MunicipalContributionView? Of(string code)
    {
        if (Parts.FirstOrDefault(part => part.Code == code) is not { } own)
            return null;
        var size = InhabitantsClass.Of(own.Inhabitants);
        var peers = Parts.Where(part => size.Has(part.Inhabitants)).ToList();
        var last = Before?.GetValueOrDefault(code);
        return new MunicipalContributionView(
            code,
            Run.Year,
            Run.Id,
            Run.Key.Kind!.Value,
            Run.EndedAt!.Value,
            own.Inhabitants,
            Run.ReferenceDate,
            own.NetCents,
            own.VatCents,
            Compared.PerInhabitant(own.NetCents, own.Inhabitants),
            Run.NetCents,
            Compared.Share(own.NetCents, Run.NetCents),
            last,
            own.NetCents - last,
            Compared.Percentage(own.NetCents, last),
            size,
            peers.Count,
            Compared.PerInhabitant(peers.Sum(part => part.NetCents), peers.Sum(part => (long)part.Inhabitants)),
            Compared.PerInhabitant(Run.NetCents, Run.Inhabitants)
        );
    }
}
