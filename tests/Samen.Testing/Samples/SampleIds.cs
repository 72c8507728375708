namespace Samen.Testing;

/// <summary>Ids in the sample facts: the same thing has the same id in each of them.</summary>
internal static class SampleIds
{
    public static readonly Guid NeedId = Id(0x01);
    public static readonly Guid InitiativeId = Id(0x02);
    public static readonly Guid AssemblyId = Id(0x03);
    public static readonly Guid ItemId = Id(0x04);
    public static readonly Guid CommitmentId = Id(0x05);
    public static readonly Guid RunId = Id(0x06);
    public static readonly Guid OtherNeedId = Id(0x08);
    public static readonly Guid CommentId = Id(0x09);
    public static readonly Guid PartnerId = Id(0x07);
    public static readonly Guid FacilityId = Id(0x08);
    public static readonly Guid BenefitId = Id(0x0a);
    public static readonly Guid RealisationId = Id(0x0b);
    public static readonly Guid CallId = Id(0x0c);
    public static readonly Guid ProcurementId = Id(0x0d);
    public static readonly Guid NoticeId = Id(0x0e);
    public static readonly Guid ProposalId = Id(0x0f);
    public static readonly Guid InvoiceId = Id(0x11);
    public static readonly Guid CreditNoteId = Id(0x12);
    public static readonly Guid InterestChargeId = Id(0x13);
    public static readonly Guid ObligationId = Id(0x14);
    public static readonly Guid PurchaseInvoiceId = Id(0x15);
    public static readonly Guid TransferId = Id(0x16);
    public static readonly Guid AmendmentId = Id(0x21);
    public static readonly Guid FirstPartId = Id(0x22);
    public static readonly Guid SecondPartId = Id(0x23);
    public static readonly Guid RatifyingItemId = Id(0x24);
    public static readonly Guid ReorganisationId = Id(0x31);
    public static readonly Guid EstablishedId = Id(0x32);
    public static readonly Guid AbolishedId = Id(0x33);
    public static readonly Guid SecondAbolishedId = Id(0x34);
    public static readonly Guid DecisionId = Id(0x41);
    public static readonly Guid WithdrawnDecisionId = Id(0x42);
    public static readonly Guid CouncilUndertakingId = Id(0x43);
    public static readonly Guid ProductId = Id(0x51);
    public static readonly Guid VersionId = Id(0x52);
    public static readonly Guid SeatId = Id(0x61);
    public static readonly Guid MeetingId = Id(0x62);
    public static readonly Guid GateId = Id(0x63);
    public static readonly Guid AskedRoleId = Id(0x71);
    public static readonly Guid PledgeId = Id(0x72);
    public static readonly Guid EndedPledgeId = Id(0x73);
    public static readonly Guid QuestionId = Id(0x74);
    public static readonly Guid AnswerId = Id(0x75);
    public static readonly Guid SimulationId = Id(0x78);

    private static Guid Id(byte last) => new(0x0170a5c0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, last);
}
