namespace Samen.Contracts.Funding;

/// <summary>Money moved between two lines of a budget by mandate, within a programme.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Revision">The revision of the budget; when another one counts, the transfer does not.</param>
/// <param name="FromLine">Code of the line that gives.</param>
/// <param name="ToLine">Code of the line that gets.</param>
/// <param name="AmountCents">How much, in whole euro cents before VAT.</param>
/// <param name="ReversesId">The transfer that it undoes; null: none.</param>
public sealed record LineTransferred(
    Guid TransferId,
    int Year,
    int Revision,
    string FromLine,
    string ToLine,
    long AmountCents,
    Guid? ReversesId
) : IFact
{
    string IFact.Subject => $"line-transfers/{TransferId}";
}
