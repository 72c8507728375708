namespace Samen.Funding;

/// <summary>In which format files for the bank are written: <c>Samen:Funding:Payments:Format</c>.</summary>
/// <param name="Format">The message, such as <c>pain.001.001.09</c>.</param>
internal sealed record PaymentSettings(string Format)
{
    /// <summary>The present version, and the one before it that some banks still want.</summary>
    public const string V09 = "pain.001.001.09",
        V03 = "pain.001.001.03";

    /// <exception cref="InvalidOperationException">The setting is wrong.</exception>
    public static PaymentSettings From(IConfiguration configuration)
    {
        var format = configuration["Samen:Funding:Payments:Format"] ?? V09;
        return format is V09 or V03
            ? new PaymentSettings(format)
            : throw new InvalidOperationException($"Samen:Funding:Payments:Format is '{format}'; it must be {V09} or {V03}.");
    }
}
