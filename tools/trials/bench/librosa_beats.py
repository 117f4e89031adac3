"""Beats of mono float32 samples by librosa: librosa_beats.py SAMPLES OUTPUT RATE."""

import json
import sys

import librosa
import numpy as np

samples = np.fromfile(sys.argv[1], dtype=np.float32)
_, beats = librosa.beat.beat_track(y=samples, sr=int(sys.argv[3]), units="time")
with open(sys.argv[2], "w") as file:
    json.dump([float(beat) for beat in beats], file)
