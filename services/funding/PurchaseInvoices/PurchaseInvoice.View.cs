using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What callers see of a purchase invoice, and what others are told.</summary>
internal sealed partial record PurchaseInvoice
{
    public PurchaseInvoiceApproved Told(Obligation of) =>
        new(Id, ObligationId, of.PartnerId, of.Municipality, of.Description, of.LineCode, Year, Date, NetCents, VatCents);

    public PurchaseInvoiceView View(Obligation of, Caller caller, HeldMandates mandates)
    {
        var sees = SpendingReaders.Include(caller);
        return new(
            Id,
            Status,
            Version,
            ObligationId,
            of.Number,
            of.PartnerId,
            of.PartnerName,
            of.Municipality,
            of.MunicipalityName,
            of.Description,
            of.LineCode,
            Year,
            sees ? SupplierNumber : null,
            Date,
            DueOn,
            NetCents,
            VatCents,
            GrossCents,
            PaidCents,
            sees ? PaymentReference : null,
            sees ? RecordedBy : null,
            RecordedAt,
            sees ? ApprovedBy : null,
            ApprovedAt,
            sees ? DecidedBy : null,
            DecidedAt,
            sees ? Reason : null,
            SpendingReaders.Writers.Any(caller.Is)
                ?
                [
                    .. AllowedTo(caller, mandates.Cover(BudgetMandateKind.Spend, of.LineCode, of.Programme))
                        .Select(action => action.ToString()),
                ]
                : []
        );
    }

    /// <summary>What a caller may do with it now, as far as that is known without looking at days and limits.</summary>
    private IEnumerable<PurchaseInvoiceAction> AllowedTo(Caller caller, bool isTheirs) =>
        LifeCycle
            .Keys.Where(k => k.Item1 == Status)
            .Select(k => k.Item2)
            .Where(action =>
                action switch
                {
                    PurchaseInvoiceAction.Withdraw => caller.Id == RecordedBy,
                    PurchaseInvoiceAction.Refuse => SecondPerson.Is(RecordedBy, caller.Id),
                    PurchaseInvoiceAction.Reverse => SecondPerson.Is(RecordedBy, caller.Id)
                        && PaidCents == 0
                        && caller.Is(Roles.FundManager),
                    _ => SecondPerson.Is(RecordedBy, caller.Id)
                        && SecondPerson.Is(ApprovedBy, caller.Id)
                        && (Status == PurchaseInvoiceStatus.Recorded ? isTheirs : caller.Is(Roles.FundManager)),
                }
            );
}
