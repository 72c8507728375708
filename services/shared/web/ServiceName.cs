namespace Samen.Web;

/// <summary>On each route: the service that it belongs to.</summary>
public sealed record ServiceName(string Name)
{
    /// <summary>The audience of tokens for this service.</summary>
    public string Audience => $"samen-{Name}";
}
