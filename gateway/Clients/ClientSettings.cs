namespace Samen.Gateway.Clients;

/// <summary>Settings below <c>Samen:Gateway:Clients</c>.</summary>
internal sealed class ClientSettings
{
    /// <summary>Whether a <c>jwks_uri</c> may be on this machine, also by http: for demos and tests.</summary>
    public bool AllowLoopback { get; set; }
}
