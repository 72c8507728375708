namespace Samen.Funding;

/// <summary>What the fund manager does with a proposal.</summary>
internal enum ProposalAction
{
    Revise,
    Check,
    Submit,
    Record,
    Discard,
    TakeBack,
}
