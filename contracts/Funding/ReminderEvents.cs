namespace Samen.Contracts.Funding;

/// <summary>A municipality was reminded of an invoice that it did not pay in time. Amounts in whole euro cents.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Number">Its number.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Stage">Which reminder.</param>
/// <param name="OpenCents">What was left to pay.</param>
/// <param name="SentOn">The day on which it was sent.</param>
public sealed record InvoiceReminded(
    Guid InvoiceId,
    string Number,
    string MunicipalityCode,
    ReminderStage Stage,
    long OpenCents,
    DateOnly SentOn
) : IFact
{
    string IFact.Subject => $"invoices/{InvoiceId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The fund charged interest on an invoice that was paid late, or not at all. Amounts in whole euro cents.</summary>
/// <param name="InterestChargeId">The charge.</param>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Number">Number of the charge.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="AmountCents">The interest; no VAT is due on it.</param>
public sealed record InterestCharged(
    Guid InterestChargeId,
    Guid InvoiceId,
    string Number,
    string MunicipalityCode,
    DateOnly From,
    DateOnly Until,
    long AmountCents
) : IFact
{
    string IFact.Subject => $"invoices/{InvoiceId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The fund took back interest that it charged.</summary>
/// <param name="InterestChargeId">The charge.</param>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="Number">Number of the charge.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record InterestChargeReversed(Guid InterestChargeId, Guid InvoiceId, string Number, string MunicipalityCode, string Reason)
    : IFact
{
    string IFact.Subject => $"invoices/{InvoiceId}";

    string? IFact.Municipality => MunicipalityCode;
}
