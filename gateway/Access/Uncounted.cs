namespace Samen.Gateway.Access;

/// <summary>Marks an endpoint that is no page: what programs send to it does not count as pages of their address.</summary>
public sealed record Uncounted;
