namespace Samen.Funding;

/// <summary>What the fund manager does with a budget proposal.</summary>
internal enum ProposalAction
{
    Revise,
    Submit,
    Record,
    Discard,
    TakeBack,
}
