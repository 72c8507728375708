namespace Samen.Gateway.Edge;

/// <summary>
/// The gateway's own appsettings.json, built in: settings of the host and its operator come before these, whatever
/// host runs the gateway. The host's configuration itself is left alone, since inserting a source there would drop what was
/// set by code.
/// </summary>
internal static class Defaults
{
    /// <summary>The host's configuration with the defaults below it and what changes while it runs above; follows its reloads.</summary>
    public static IConfiguration Under(IConfiguration host, IConfigurationSource above) =>
        new ConfigurationBuilder().AddConfiguration(BuiltIn()).AddConfiguration(host).Add(above).Build();

    /// <summary>Adds the log levels, below those of the host.</summary>
    public static void AddLogLevels(ILoggingBuilder logging) =>
        logging.Services.PostConfigure<LoggerFilterOptions>(options =>
        {
            foreach (var level in BuiltIn().GetSection("Logging:LogLevel").GetChildren())
                options.Rules.Insert(
                    0,
                    new LoggerFilterRule(null, level.Key == "Default" ? null : level.Key, Enum.Parse<LogLevel>(level.Value!), null)
                );
        });

    private static IConfigurationRoot BuiltIn()
    {
        using var json = typeof(Defaults).Assembly.GetManifestResourceStream("gateway.json")!;
        return new ConfigurationBuilder().AddJsonStream(json).Build();
    }
}
