namespace Samen.Contracts.Funding;

/// <summary>The fund issued an invoice to a municipality. Amounts in whole euro cents.</summary>
/// <param name="InvoiceId">The invoice; the municipality fetches it, with its data and reference, from the API.</param>
/// <param name="Number">Its number, without gaps per calendar year of issue.</param>
/// <param name="Year">Budget year.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="NetCents">Before VAT, in whole euro cents.</param>
/// <param name="VatCents">VAT on it, in whole euro cents.</param>
/// <param name="IssuedOn">Day on which it was issued.</param>
/// <param name="DueOn">Day on which it must be paid at the latest.</param>
/// <param name="RunId">The contribution run by which it was made; null: it replaces one that was credited.</param>
public sealed record InvoiceIssued(
    Guid InvoiceId,
    string Number,
    int Year,
    string MunicipalityCode,
    long NetCents,
    long VatCents,
    DateOnly IssuedOn,
    DateOnly DueOn,
    Guid? RunId
) : IFact
{
    string IFact.Subject => $"invoices/{InvoiceId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The fund took back all or part of an invoice. Amounts in whole euro cents, positive.</summary>
/// <param name="CreditNoteId">The credit note.</param>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Number">Number of the credit note, in the same series as invoices.</param>
/// <param name="Year">Budget year.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="NetCents">What was credited before VAT, in whole euro cents.</param>
/// <param name="VatCents">VAT on it, in whole euro cents.</param>
/// <param name="IssuedOn">Day on which it was issued.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record CreditNoteIssued(
    Guid CreditNoteId,
    Guid InvoiceId,
    string Number,
    int Year,
    string MunicipalityCode,
    long NetCents,
    long VatCents,
    DateOnly IssuedOn,
    string Reason
) : IFact
{
    string IFact.Subject => $"invoices/{InvoiceId}";

    string? IFact.Municipality => MunicipalityCode;
}
