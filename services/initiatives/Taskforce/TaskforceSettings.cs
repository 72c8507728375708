namespace Samen.Initiatives;

/// <summary>Settings of the Taskforce: <c>Samen:Initiatives:Taskforce</c>.</summary>
internal sealed record TaskforceSettings
{
    /// <summary>Whether a member may advise on an initiative of their own municipality.</summary>
    public bool MembersAdviseOnOwnInitiatives { get; init; }
}
