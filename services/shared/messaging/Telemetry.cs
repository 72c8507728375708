using System.Diagnostics;

namespace Samen.Messaging;

/// <summary>Names of the traces and metrics of this project.</summary>
public static class Telemetry
{
    /// <summary>Name of both the trace source and the meter.</summary>
    public const string Name = "Samen.Messaging";

    internal static ActivitySource Source { get; } = new(Name);

    internal static KeyValuePair<string, object?> Of(ServiceMessaging service) => new("service", service.Name);
}
