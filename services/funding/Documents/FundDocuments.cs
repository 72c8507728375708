using Samen.Attachments;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What documents can be attached to. Who sees the subject sees them: those of a proposal everybody, once it was handed over; those of an
/// invoice its municipality; those of what is spent who prepares and approves that; those of manual entries and bank lines the fund manager
/// and auditors. The fund manager keeps them, and budget holders those of what is spent.
/// </summary>
internal static class FundDocuments
{
    public static readonly AttachmentSubjects Subjects = new()
    {
        ["fund-proposals"] = async (reading, id) => await FundProposalStore.Get(reading, id) is not null,
        ["invoices"] = async (reading, id) => await InvoiceStore.Get(reading, id) is not null,
        ["manual-entries"] = async (reading, id) => await ManualEntryStore.Get(reading, id) is not null,
        ["obligations"] = async (reading, id) => await ObligationStore.Get(reading, id) is not null,
        ["purchase-invoices"] = async (reading, id) => await PurchaseInvoiceStore.Get(reading, id) is not null,
        ["statement-lines"] = async (reading, id) => await StatementLineStore.Get(reading, id) is not null,
        MustBeOpenTo = Check,
        IsSeenBy = IsSeen,
    };

    private static async Task<bool> IsSeen(Reading reading, Caller caller, Guid id)
    {
        if (await FundProposalStore.Get(reading, id) is { SubmittedVersion: not null })
            return true;
        if (await InvoiceStore.Get(reading, id) is { } invoice)
            return InvoiceReaders.SeeDetails(caller, invoice.MunicipalityCode);
        return BudgetReaders.Include(caller) || SpendingReaders.Include(caller) && await IsSpending(reading, id);
    }

    private static async Task<bool> IsSpending(Reading reading, Guid id) =>
        await ObligationStore.Get(reading, id) is not null || await PurchaseInvoiceStore.Get(reading, id) is not null;

    /// <summary>What an assembly decided on does not change any more; budget holders keep what is of spending only.</summary>
    private static async Task Check(Reading reading, Caller caller, Guid id)
    {
        if (!caller.Is(Roles.FundManager) && !await IsSpending(reading, id))
            throw Refused.Forbidden("forbidden", "The fund manager keeps these documents.");
        if (
            await FundProposalStore.Get(reading, id) is { } proposal
            && proposal.Status is not (FundProposalStatus.Draft or FundProposalStatus.Submitted or FundProposalStatus.OnAgenda)
        )
            throw new RuleViolation("wrong-state", "The assembly votes or decided on this proposal, so its documents stay as they are.");
    }
}
