namespace Samen.Contracts.Funding;

/// <summary>
/// The account of a municipality with the fund: what it owes by contribution runs, and what of it came in. Whole euro cents.
/// </summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="On">The day, at the end of which it stands so.</param>
/// <param name="OpenCents">What is left to pay, with VAT (account 1100 of the ledger); negative: to be paid back.</param>
/// <param name="OverdueCents">What is left to pay of invoices that are past their due date.</param>
/// <param name="Years">The years in which something was asked or paid, newest first.</param>
public sealed record MunicipalityAccountView(
    string MunicipalityCode,
    string MunicipalityName,
    DateOnly On,
    long OpenCents,
    long OverdueCents,
    IReadOnlyList<MunicipalityAccountYearView> Years
);

/// <summary>A year of the account of a municipality. Whole euro cents.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="ContributionCents">Its contribution by the final run that counts, before VAT; null: it has none.</param>
/// <param name="AskedCents">What is asked with VAT, after what was credited: received and open together.</param>
/// <param name="ReceivedCents">What was received on its invoices.</param>
/// <param name="OpenCents">What is left to pay; negative: to be paid back.</param>
/// <param name="OverdueCents">What of it is past its due date.</param>
public sealed record MunicipalityAccountYearView(
    int Year,
    long? ContributionCents,
    long AskedCents,
    long ReceivedCents,
    long OpenCents,
    long OverdueCents
);
