namespace Samen.Funding;

/// <summary>What is done with a contribution run.</summary>
internal enum RunAction
{
    Check,
    Finalise,
    Refuse,
    Withdraw,
}
