using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>What confirmed hours come to. VAT is rounded half up once for each month of a pledge; sums are sums of those.</summary>
internal static class Settlement
{
    /// <summary>What a month comes to; without a rate it has no amount, which is not 0.</summary>
    /// <param name="month">The hours.</param>
    /// <param name="table">The rate table of its year; null: there is none.</param>
    /// <param name="vatPercentage">VAT in percent.</param>
    public static SettlementLine LineOf(SettledMonth month, RateTable? table, decimal vatPercentage)
    {
        var rate = table?.CentsPerHour(month.Scale);
        var net = rate * month.Hours;
        var vat = net is { } cents ? (long?)Math.Round(cents * vatPercentage / 100, MidpointRounding.AwayFromZero) : null;
        return new(
            month.InitiativeId,
            month.PledgeId,
            month.MunicipalityCode,
            month.MunicipalityName,
            month.Role,
            month.Scale,
            month.Month,
            month.Hours,
            rate,
            net,
            vat,
            net + vat
        );
    }

    /// <summary>What an initiative owes each municipality in a year.</summary>
    /// <param name="initiative">The initiative.</param>
    /// <param name="year">The year.</param>
    /// <param name="lines">Its lines, by municipality.</param>
    /// <param name="table">The rate table of the year; null: there is none.</param>
    /// <param name="vatPercentage">VAT in percent.</param>
    public static SettlementView Of(Guid initiative, int year, IReadOnlyList<SettlementLine> lines, RateTable? table, decimal vatPercentage)
    {
        List<SettlementShare> shares =
        [
            .. lines
                .GroupBy(l => (l.MunicipalityCode, l.MunicipalityName))
                .Select(of => new SettlementShare(
                    of.Key.MunicipalityCode,
                    of.Key.MunicipalityName,
                    of.Where(l => l.NetCents is not null).Sum(l => l.Hours),
                    of.Where(l => l.NetCents is null).Sum(l => l.Hours),
                    of.Sum(l => l.NetCents ?? 0),
                    of.Sum(l => l.VatCents ?? 0),
                    of.Sum(l => l.GrossCents ?? 0)
                )),
        ];
        return new(
            initiative,
            year,
            vatPercentage,
            table?.Source,
            shares,
            shares.Sum(s => s.HoursWithoutRate),
            shares.Sum(s => s.NetCents),
            shares.Sum(s => s.VatCents),
            shares.Sum(s => s.GrossCents)
        );
    }
}
