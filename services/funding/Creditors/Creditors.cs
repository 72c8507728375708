using Samen.Storage;

namespace Samen.Funding;

/// <summary>Whom the fund can pay: municipalities, and partners of the registry.</summary>
internal static class Creditors
{
    /// <summary>As it is kept: a CBS code, or the id of a partner in lower case; null: there is no such creditor.</summary>
    public static async Task<string?> KeyOf(Reading reading, string creditor) =>
        await DebtorStore.Get(reading, creditor) is { } debtor ? debtor.MunicipalityCode
        : Guid.TryParse(creditor, out var id) && await FundPartnerStore.Get(reading, id) is not null ? id.ToString("D")
        : null;
}
