namespace Samen.Gateway.Pages.Tasks;

/// <summary>What depends on a task; the most serious first.</summary>
internal enum TaskWeight
{
    /// <summary>A vote is lost.</summary>
    Vote,

    /// <summary>Money is not paid, not received or not covered.</summary>
    Money,

    /// <summary>Somebody else can't go on.</summary>
    Others,

    /// <summary>Nothing but the thing itself.</summary>
    Other,
}
