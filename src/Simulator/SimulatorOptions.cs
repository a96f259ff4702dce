using ComplianceBot.Simulator.City;

namespace ComplianceBot.Simulator;

/// <summary>What a simulated tenant starts with. Ports of 0 are chosen by the system.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The tenant's data; null draws <see cref="CityGenerator.Default"/>.</summary>
    public CityData? City { get; init; }

    /// <summary>Null makes credentials with a fresh key.</summary>
    public SimulatorCredentials? Credentials { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the bot listens; may also be set later with <see cref="RunningSimulator.UseCallback"/>.</summary>
    public Uri? CallbackUrl { get; init; }

    /// <summary>Seeds everything that varies "at random": header case, fractions, last pages.</summary>
    public int Seed { get; init; } = 20_220_104;

    public int PagePort { get; init; }

    public int ApiPort { get; init; }

    public int AuthPort { get; init; }

    public int DownloadPort { get; init; }

    /// <summary>Life of an access token; the console offers 1 h and 24 h.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromHours(24);

    public SimulatorBehaviour Behaviour { get; init; } = new();
}

/// <summary>Habits of the simulated service that tests switch, also while it runs.</summary>
public sealed class SimulatorBehaviour
{
    /// <summary>Calls per minute and endpoint (wire sheet 3.2); null: no limit and no rateLimit headers.</summary>
    public int? RequestsPerMinute { get; set; } = 240;

    public int ChannelCreationsPerMinute { get; set; } = 10;

    /// <summary>Every callback arrives twice, byte for byte.</summary>
    public bool DuplicateCallbacks { get; set; }

    /// <summary>Every other callback waits for the one after it, or for <see cref="RunningSimulator.ReleaseHeldAsync"/>.</summary>
    public bool OutOfOrderCallbacks { get; set; }

    /// <summary>Callbacks and answers carry keys that no page documents.</summary>
    public bool UnknownKeys { get; set; }

    /// <summary>Opening the talk with the bot also fires <c>join</c> (wire sheet 1.4).</summary>
    public bool JoinInTalks { get; set; }

    /// <summary>Vary header spelling and the fraction of issuedTime; off only where bytes are compared.</summary>
    public bool VaryCallbacks { get; set; } = true;

    /// <summary>How long reads of a changed group still show it as it was: the API may lag behind the event.</summary>
    public TimeSpan GroupLag { get; set; }

    /// <summary>Answer for a channel that the bot is not in: 403 or 404 (wire sheet 10.21).</summary>
    public int StatusWithoutBot { get; set; } = 403;
}
