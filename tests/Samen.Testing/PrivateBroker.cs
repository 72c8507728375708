using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Samen.Testing;

/// <summary>
/// The machine's own <c>rabbitmq-server</c>, run privately: its own name, ports, folder, cookie and port mapper, on
/// loopback only. Can be killed and started again, with its disk or without.
/// </summary>
/// <param name="managed">Whether its management API is there as well.</param>
public sealed class PrivateBroker(bool managed = false) : Broker(new Uri($"amqp://guest:guest@127.0.0.1:{FreePort()}/")), IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90),
        RegisterLimit = TimeSpan.FromSeconds(45),
        RegisterMargin = TimeSpan.FromMilliseconds(200);

    // On a disk, where there is one: what it had confirmed is asked of it after a kill, and memory has other timings.
    private readonly string folder = Directory.Exists("/var/tmp")
        ? Directory.CreateDirectory($"/var/tmp/samen-rabbit-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}").FullName
        : Directory.CreateTempSubdirectory("samen-rabbit-").FullName;
    private readonly int mapperPort = FreePort(),
        distributionPort = FreePort();
    private Process? mapper,
        server;

    /// <summary>Its management API, with user and password; only where it is managed.</summary>
    public Uri Management { get; } = new($"http://guest:guest@127.0.0.1:{FreePort()}/");

    /// <summary>Where the program is; null when this machine has none. Not the wrapper on PATH: that changes the user.</summary>
    public static string? Program { get; } =
        new[] { "/usr/lib/rabbitmq/bin/rabbitmq-server", "/opt/rabbitmq/sbin/rabbitmq-server" }.FirstOrDefault(File.Exists);

    // By these its programs find it.
    private Dictionary<string, string> Tools =>
        new()
        {
            ["HOME"] = folder,
            ["ERL_EPMD_PORT"] = $"{mapperPort}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODENAME"] = $"samen{Address.Port}@localhost",
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "env.conf"),
        };

    private string Log => Path.Combine(folder, "log", "rabbit.log");

    /// <summary>Starts it, on the disk that it had, and waits until it answers.</summary>
    public async Task Start()
    {
        if (server is { HasExited: false })
            return;
        Directory.CreateDirectory(Path.Combine(folder, "log"));
        File.WriteAllText(Path.Combine(folder, "plugins"), managed ? "[rabbitmq_management].\n" : "[].\n");
        File.WriteAllText(Path.Combine(folder, "env.conf"), "");
        File.WriteAllText(
            Path.Combine(folder, "rabbit.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{Address.Port}
            log.file.level = warning
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 50MB
            {(managed ? $"management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {Management.Port}\n" : "")}
            """
        );
        // Ours, in the foreground: else Erlang starts one that outlives everything.
        mapper ??= Run("epmd", new() { ["ERL_EPMD_ADDRESS"] = "127.0.0.1" }, "-port", $"{mapperPort}");
        server = Run(
            Program!,
            new(Tools)
            {
                ["RABBITMQ_DIST_PORT"] = $"{distributionPort}",
                ["RABBITMQ_BASE"] = folder,
                ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
                ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
                ["RABBITMQ_LOGS"] = Log,
                ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins"),
                ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbit.conf"),
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false",
                // The script then becomes the broker instead of watching over it, so that killing hits the broker.
                ["RUNNING_UNDER_SYSTEMD"] = "true",
            }
        );
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            if (server.HasExited)
                throw new InvalidOperationException($"rabbitmq-server ended with code {server.ExitCode}: {Tail()}");
            try
            {
                await With(channel => channel.QueueDeclareAsync());
                if (managed)
                    await Answers();
                return;
            }
            catch (Exception e)
                when (e
                        is BrokerUnreachableException
                            or SocketException
                            or IOException
                            or OperationInterruptedException
                            or AlreadyClosedException
                            or HttpRequestException
                )
            {
                if (Stopwatch.GetElapsedTime(since) > StartLimit)
                    throw new TimeoutException($"rabbitmq-server does not answer: {Tail()}", e);
                await Task.Delay(200);
            }
        }
    }

    /// <summary>Makes a user with these rights, by the management API.</summary>
    /// <returns>The address of the broker for this user.</returns>
    public async Task<Uri> AddUser(string name, string configure = ".*", string write = ".*", string read = ".*")
    {
        await Manage($"users/{name}", new { password = name, tags = "" });
        await Manage(
            $"permissions/%2F/{name}",
            new
            {
                configure,
                write,
                read,
            }
        );
        return new UriBuilder(Address) { UserName = name, Password = name }.Uri;
    }

    /// <summary>A virtual host of its own, by the management API: nobody else's queues and consumers are there.</summary>
    public async Task<Broker> Apart()
    {
        var name = $"test-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
        await Manage($"vhosts/{name}", new { });
        await Manage(
            $"permissions/{name}/guest",
            new
            {
                configure = ".*",
                write = ".*",
                read = ".*",
            }
        );
        return new Broker(new UriBuilder(Address) { Path = name }.Uri);
    }

    private async Task Manage(string path, object body)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("guest:guest"u8));
        var management = new UriBuilder(Management) { UserName = "", Password = "" }.Uri;
        // The default vhost is %2F there, which must arrive as it is.
        var uri = new Uri(
            $"{management.GetLeftPart(UriPartial.Authority)}/api/{path}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        using var answer = await client.PutAsJsonAsync(uri, body);
        answer.EnsureSuccessStatusCode();
    }

    private async Task Answers()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(Management, "api/overview"));
        if (answer.StatusCode != HttpStatusCode.Unauthorized)
            answer.EnsureSuccessStatusCode();
    }

    /// <summary>SIGKILL: what it had confirmed must be on its disk.</summary>
    /// <remarks>
    /// Not at once: RabbitMQ 3.10 writes the register of its quorum queues down only once it was left alone for half a
    /// second, on a busy machine long after it changed. A kill before that leaves a new queue without its log and for
    /// ever without a leader, until someone deletes it. So this waits until the register is newer than the newest queue.
    /// </remarks>
    public async Task Kill()
    {
        var since = Stopwatch.GetTimestamp();
        while (!IsRegistered() && Stopwatch.GetElapsedTime(since) < RegisterLimit)
            await Task.Delay(50);
        End(server);
    }

    private bool IsRegistered()
    {
        var data = Path.Combine(folder, "data");
        if (!Directory.Exists(data))
            return true;
        foreach (
            var register in Directory
                .EnumerateFiles(data, "names.dets", SearchOption.AllDirectories)
                .Where(path => path.Contains("/quorum/", StringComparison.Ordinal))
        )
        {
            // Each queue has a folder beside the register, and in it a file that is written when it is made and never again.
            var newest = Directory
                .EnumerateDirectories(Path.GetDirectoryName(register)!)
                .Select(queue => Path.Combine(queue, "config"))
                .Select(config => File.Exists(config) ? File.GetLastWriteTimeUtc(config) : DateTime.MaxValue - RegisterMargin)
                .DefaultIfEmpty(DateTime.MinValue)
                .Max();
            if (File.GetLastWriteTimeUtc(register) < newest + RegisterMargin)
                return false;
        }
        return true;
    }

    /// <summary>
    /// What its own tools say of its queues, their consumers and bindings, and its log last: for a test that waits in vain.
    /// </summary>
    public string Account()
    {
        string Ask(params string[] question)
        {
            var start = new ProcessStartInfo(Path.Combine(Path.GetDirectoryName(Program!)!, "rabbitmqctl"), ["-q", .. question])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var (name, value) in Tools)
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var complained = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
                process.Kill(entireProcessTree: true);
            return $"{string.Join(' ', question)}:\n{said.Result}{complained.Result}";
        }
        return string.Join(
            '\n',
            Ask("list_queues", "name", "type", "state", "leader", "messages_ready", "messages_unacknowledged", "consumers"),
            Ask("list_consumers"),
            Ask("list_bindings", "source_name", "destination_name", "destination_kind"),
            Ask("list_connections", "pid", "state", "channels"),
            Tail()
        );
    }

    /// <summary>Loses its disk; only while it is down.</summary>
    public void Wipe() => Folders.Remove(Path.Combine(folder, "data"));

    /// <summary>Ends it and takes its folder away.</summary>
    public void Dispose()
    {
        End(server);
        End(mapper);
        if (Directory.Exists(folder))
            Folders.Remove(folder);
    }

    private static void End(Process? process)
    {
        if (process is not { HasExited: false })
            return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    private static Process Run(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Tail() => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(20)) : "it left no log";
}
